import { z } from 'zod'
import { articleSchema } from './article'
import { idSchema } from './identifier'

/** A copy that a synchroniser left of an article, kept in quarantine as `file`; `by`: whose it says it is. */
export const conflictCopySchema = z.strictObject({
  file: z.string(),
  article: idSchema,
  title: z.string(),
  name: z.string(),
  at: z.string(),
  by: z.string().nullable(),
})
export type ConflictCopy = z.infer<typeof conflictCopySchema>

/** The text of a copy, and what to merge it on: the nearest revision, or what both texts have in common. */
export const openedCopySchema = z.strictObject({
  copy: articleSchema,
  base: articleSchema,
  basis: z.enum(['nearest', 'none']),
})
export type OpenedCopy = z.infer<typeof openedCopySchema>
