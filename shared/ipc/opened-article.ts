import { z } from 'zod'
import { articleSchema } from '../domain/article'
import { hashSchema, idSchema, momentSchema } from '../domain/identifier'
import { articleStatusSchema } from '../domain/status'
import { moveSchema, refusalSchema } from '../domain/workflow'

/** A slot that waits, and the article with its title that has arrived. */
export const slotOfferSchema = z.strictObject({ slot: idSchema, article: idSchema, title: z.string() })

const allowedMoveSchema = z.strictObject({ move: moveSchema, refusal: refusalSchema.nullable() })

/**
 * An article as it is opened: `base` names the working copy that was read, for the next save; `savedAt` is when its
 * file was written.
 */
export const openedArticleSchema = z.strictObject({
  article: articleSchema,
  base: hashSchema,
  savedAt: momentSchema,
  status: articleStatusSchema,
  moves: z.array(allowedMoveSchema),
  returned: z.strictObject({ reason: z.string(), by: z.string(), at: z.string() }).nullable(),
  forks: z.number().int(),
  offers: z.array(slotOfferSchema),
  /**
   * Writing that never reached the disk as a save; null when there is none or it equals the working copy. `baseText` is
   * the text that it was written on, null where that is not known.
   */
  recovered: z
    .strictObject({
      article: articleSchema,
      at: z.string(),
      base: hashSchema.nullable(),
      baseText: articleSchema.nullable(),
    })
    .nullable(),
})
