import { z } from 'zod'

/** What a line of a page's text is. `paragraph` keeps whatever could not be placed. */
export const lineRoles = [
  'publication',
  'breadcrumb',
  'title',
  'metadata',
  'summary',
  'source',
  'subhead',
  'caption',
  'paragraph',
  'credit',
  'recommended-heading',
  'slot-title',
  'slot-excerpt',
] as const
export const lineRoleSchema = z.enum(lineRoles)
export type LineRole = z.infer<typeof lineRoleSchema>

/** One non-empty line of the source with the role it was given and how sure that is, 0 to 1. */
export const pageLineSchema = z.strictObject({
  /** Line number in the source, from 1. */
  number: z.number().int().min(1),
  text: z.string(),
  role: lineRoleSchema,
  confidence: z.number().min(0).max(1),
})
export type PageLine = z.infer<typeof pageLineSchema>

/** Why a line or field deserves a look; the interface has a sentence for each. */
export const pageNoteSchema = z.enum([
  'placeholder-author',
  'summary-not-in-body',
  'picture-missing',
  'date-missing',
  'date-unread',
  'column-differs',
  'count-unread',
  'label-unknown',
  'slots-over-limit',
  'not-kept-in-order',
  'words-differ',
])
export type PageNote = z.infer<typeof pageNoteSchema>

export const pageFieldNames = [
  'publication',
  'column',
  'title',
  'alternativeTitle',
  'date',
  'author',
  'readCount',
  'summary',
  'source',
  'subheads',
  'captions',
  'credits',
  'recommended',
  'body',
] as const

/** One field that will be written, with the lines that it came from. */
export const pageFieldSchema = z.strictObject({
  field: z.enum(pageFieldNames),
  value: z.string(),
  confidence: z.number().min(0).max(1),
  lines: z.array(z.number().int()),
  note: pageNoteSchema.nullable(),
})
export type PageField = z.infer<typeof pageFieldSchema>

/** Something of the source that the article will not have in the same words or place. */
export const pageLossSchema = z.strictObject({
  line: z.number().int(),
  text: z.string(),
  note: pageNoteSchema,
})
export type PageLoss = z.infer<typeof pageLossSchema>
