import { z } from 'zod'
import { hashSchema, idSchema, momentSchema } from '../domain/identifier'
import { appErrorSchema } from '../errors'

const url = z.string()

/** A line of `imports/<id>.pictures.jsonl`: what is known of the pictures that an import left on the web, in its order. */
export const pictureLineSchema = z.discriminatedUnion('what', [
  /** An article shows it. */
  z.strictObject({ what: z.literal('found'), url, article: idSchema }),
  z.strictObject({ what: z.literal('fetched'), url, at: momentSchema, sha256: hashSchema }),
  z.strictObject({ what: z.literal('refused'), url, at: momentSchema, error: appErrorSchema }),
  /** No article shows it any more: it was not asked for. */
  z.strictObject({ what: z.literal('gone'), url, at: momentSchema }),
  /** An article is about to get its pictures: its text before and after, by the hashes of its file. */
  z.strictObject({
    what: z.literal('placed'),
    article: idSchema,
    at: momentSchema,
    base: hashSchema,
    saved: hashSchema,
  }),
])
export type PictureLine = z.infer<typeof pictureLineSchema>

export const pictureStates = ['waiting', 'fetched', 'refused', 'gone'] as const
export const pictureStateSchema = z.enum(pictureStates)
export type PictureState = z.infer<typeof pictureStateSchema>

/** One picture that an import left on the web, and what became of it. */
export const importPictureSchema = z.strictObject({
  url,
  state: pictureStateSchema,
  /** Articles of the import that show it, or did. */
  articles: z.array(idSchema),
  sha256: hashSchema.nullable(),
  error: appErrorSchema.nullable(),
})
export type ImportPicture = z.infer<typeof importPictureSchema>

export const pictureCountsSchema = z.strictObject({
  waiting: z.number().int(),
  fetched: z.number().int(),
  refused: z.number().int(),
  gone: z.number().int(),
})
export type RemotePictureCounts = z.infer<typeof pictureCountsSchema>

/** Why fetching ended while pictures still wait. */
export const fetchStopSchema = z.enum(['canceled', 'bytes', 'time'])
export type FetchStop = z.infer<typeof fetchStopSchema>
