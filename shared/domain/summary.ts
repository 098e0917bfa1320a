import { z } from 'zod'
import { idSchema } from './identifier'
import { articleStatusSchema } from './status'

/** What a list shows of an article; derived, kept in `.cache/`, never part of the article's file. */
export const articleSummarySchema = z.strictObject({
  id: idSchema,
  title: z.string(),
  alternativeTitle: z.string(),
  column: idSchema.nullable(),
  tags: z.array(idSchema),
  author: z.string(),
  date: z.string().nullable(),
  /** 字数 of the body. */
  words: z.number().int(),
  /** The beginning of the summary, for lists and slots. */
  excerpt: z.string(),
  unresolvedSlots: z.number().int(),
  status: articleStatusSchema,
  /** The later of the file's last change and the last decision. */
  updatedAt: z.string(),
})
export type ArticleSummary = z.infer<typeof articleSummarySchema>
