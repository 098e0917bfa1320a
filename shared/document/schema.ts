import { z } from 'zod'
import { hashSchema } from '../domain/identifier'

/** A body is a ProseMirror document in JSON; this page says which nodes and marks we accept, and nothing else. */
export interface DocumentMark {
  type: string
  attrs?: Record<string, unknown> | undefined
}
export interface DocumentNode {
  type: string
  attrs?: Record<string, unknown> | undefined
  content?: DocumentNode[] | undefined
  marks?: DocumentMark[] | undefined
  text?: string | undefined
}
export interface Body extends DocumentNode {
  type: 'doc'
  content: DocumentNode[]
}

const linkSchemes = /^(https?:|mailto:|#|\/)/i

/** Whether a link may be kept in a document: web, mail, or a place in the same site. */
export function isSafeLink(href: string): boolean {
  return linkSchemes.test(href.trim())
}

const plainMark = <T extends string>(type: T) => z.strictObject({ type: z.literal(type) })
export const markSchema = z.discriminatedUnion('type', [
  plainMark('bold'),
  plainMark('italic'),
  plainMark('underline'),
  plainMark('strike'),
  plainMark('code'),
  plainMark('highlight'),
  plainMark('emphasisDots'),
  plainMark('subscript'),
  plainMark('superscript'),
  z.strictObject({ type: z.literal('ruby'), attrs: z.strictObject({ reading: z.string().min(1) }) }),
  z.strictObject({
    type: z.literal('link'),
    attrs: z.strictObject({ href: z.string().refine(isSafeLink, 'link scheme not allowed') }),
  }),
])

const textSchema = z.strictObject({
  type: z.literal('text'),
  marks: z.array(markSchema).min(1).optional(),
  text: z.string().min(1),
})
const breakSchema = z.strictObject({ type: z.literal('hardBreak') })
const inlineSchema = z.discriminatedUnion('type', [textSchema, breakSchema])
const inline = z.array(inlineSchema).min(1).optional()

/** Optional name of a block, reserved for merging and comments; absent until something needs it. */
const blockId = z.string().min(1).optional()
const optionalId = z.strictObject({ id: z.string().min(1) }).optional()

/** Attributes of a figure; `media` null: known, not here yet. */
const figureAttributes = z.strictObject({
  id: blockId,
  media: hashSchema.nullable(),
  alt: z.string(),
  credit: z.string(),
})

const paragraphSchema = z.strictObject({ type: z.literal('paragraph'), attrs: optionalId, content: inline })
const headingSchema = z.strictObject({
  type: z.literal('heading'),
  attrs: z.strictObject({ id: blockId, level: z.number().int().min(2).max(4) }),
  content: inline,
})
const codeBlockSchema = z.strictObject({
  type: z.literal('codeBlock'),
  attrs: z.strictObject({ id: blockId, language: z.string().nullable() }),
  content: z
    .array(z.strictObject({ type: z.literal('text'), text: z.string().min(1) }))
    .min(1)
    .optional(),
})
const ruleSchema = z.strictObject({ type: z.literal('horizontalRule'), attrs: optionalId })
const figureSchema = z.strictObject({ type: z.literal('figure'), attrs: figureAttributes, content: inline })

const blocks: z.ZodType<DocumentNode[]> = z.lazy(() => z.array(blockSchema).min(1))
const itemSchema = z.strictObject({ type: z.literal('listItem'), content: blocks })
const blockSchema: z.ZodType<DocumentNode> = z.lazy(() =>
  z.discriminatedUnion('type', [
    paragraphSchema,
    headingSchema,
    codeBlockSchema,
    ruleSchema,
    figureSchema,
    z.strictObject({ type: z.literal('blockquote'), attrs: optionalId, content: blocks }),
    z.strictObject({ type: z.literal('bulletList'), attrs: optionalId, content: z.array(itemSchema).min(1) }),
    z.strictObject({
      type: z.literal('orderedList'),
      attrs: z.strictObject({ id: blockId, start: z.number().int().min(0) }),
      content: z.array(itemSchema).min(1),
    }),
  ]),
)

/** The body of an article, already in normal form (see `toNormalForm`). */
export const bodySchema: z.ZodType<Body> = z.strictObject({
  type: z.literal('doc'),
  content: z.array(blockSchema).min(1),
}) as unknown as z.ZodType<Body>
