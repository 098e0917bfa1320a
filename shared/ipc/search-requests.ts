import { z } from 'zod'
import { idSchema } from '../domain/identifier'
import { request } from './channel'

/** `off`: there is no index, and why; titles are searched. While it is `building`, what is in it already is found. */
export const indexStateSchema = z.discriminatedUnion('phase', [
  z.strictObject({ phase: z.literal('building'), done: z.number().int(), total: z.number().int() }),
  z.strictObject({ phase: z.literal('ready') }),
  z.strictObject({ phase: z.literal('off'), why: z.string() }),
])
export type IndexState = z.infer<typeof indexStateSchema>

const wordSchema = z.strictObject({
  text: z.string().max(1000),
  isExact: z.boolean(),
  isExcluded: z.boolean(),
})

const snippetSchema = z.strictObject({
  id: idSchema,
  text: z.string(),
  marks: z.array(z.tuple([z.number().int(), z.number().int()])),
  /** The words stand in the text, not in the title alone. */
  isHit: z.boolean(),
})

export const searchRequests = {
  /** Finds articles by their text, the best first; a query that is not understood is a `search-query`. */
  'search:find': request(
    z.strictObject({ query: z.string().max(1000) }),
    z.strictObject({
      hits: z.array(z.strictObject({ id: idSchema, score: z.number() })),
      isMore: z.boolean(),
      words: z.array(wordSchema),
      notFields: z.array(z.string()),
    }),
  ),
  'search:snippet': request(
    z.strictObject({ id: idSchema, words: z.array(wordSchema).max(200) }),
    snippetSchema.nullable(),
  ),
  'search:state': request(z.null(), indexStateSchema),
}
