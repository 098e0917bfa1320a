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

export const calloutKinds = ['info', 'warning', 'tip'] as const
export type CalloutKind = (typeof calloutKinds)[number]

export const figureWidths = ['normal', 'wide', 'full'] as const
export type FigureWidth = (typeof figureWidths)[number]

/** How many pictures stand together. */
export const galleryLimits = { least: 2, most: 9 }

const linkSchemes = /^(https?:|mailto:|#|\/)/i

/** Whether a link may be kept in a document: web, mail, or a place in the same site. */
export function isSafeLink(href: string): boolean {
  return linkSchemes.test(href.trim())
}

/** Whether a picture may be said to be there: on the web, and nowhere else. */
export function isWebAddress(address: string): boolean {
  return /^https?:\/\/[^\s/]/i.test(address)
}

/** `example.org/a` is meant as a web address. */
export function completeLink(typed: string): string {
  const link = typed.trim()
  return link === '' || isSafeLink(link) || /^[a-z][a-z0-9+.-]*:/i.test(link) ? link : `https://${link}`
}

/** Who suggests it, and when. */
const stampShape = {
  id: z.string().min(1),
  by: z.string().min(1),
  at: z.iso.datetime({ offset: true }),
}

const plainMark = <T extends string>(type: T) => z.strictObject({ type: z.literal(type) })
const formatMarks = [
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
] as const
const stampAttributes = z.strictObject(stampShape)
const insertionMark = z.strictObject({ type: z.literal('insertion'), attrs: stampAttributes })
const deletionMark = z.strictObject({ type: z.literal('deletion'), attrs: stampAttributes })
const formatsBefore = z.array(z.discriminatedUnion('type', [...formatMarks]))
export const markSchema = z.discriminatedUnion('type', [
  ...formatMarks,
  insertionMark,
  deletionMark,
  z.strictObject({
    type: z.literal('modification'),
    attrs: z.strictObject({ ...stampShape, before: formatsBefore }),
  }),
])
const suggested = z
  .array(z.discriminatedUnion('type', [insertionMark, deletionMark]))
  .min(1)
  .optional()

const textSchema = z.strictObject({
  type: z.literal('text'),
  marks: z.array(markSchema).min(1).optional(),
  text: z.string().min(1),
})
const breakSchema = z.strictObject({ type: z.literal('hardBreak'), marks: suggested })
/** A note stands in the text where its number does, and carries its own text: moved or copied, it cannot be parted from it. */
const footnoteSchema = z.strictObject({
  type: z.literal('footnote'),
  attrs: z.strictObject({ text: z.string() }),
  marks: suggested,
})
const inlineSchema = z.discriminatedUnion('type', [textSchema, breakSchema, footnoteSchema])
const inline = z.array(inlineSchema).min(1).optional()

/** Optional name of a block, reserved for merging and comments; absent until something needs it. */
const blockId = z.string().min(1).optional()

/** Absent where it says nothing. */
const optionalText = z.string().min(1).optional()

/** Attributes of a figure; `media` null: known, not here yet, and with `remote` where on the web it is. */
const figureShape = {
  media: hashSchema.nullable(),
  alt: z.string(),
  credit: z.string(),
  width: z.enum(['wide', 'full']).optional(),
  remote: z.string().refine(isWebAddress, 'not a web address').optional(),
}
/** A file that goes out beside the text; `name` is what it was called where it came from. */
const attachmentShape = { media: hashSchema.nullable(), name: z.string(), label: z.string() }
const linkCardShape = {
  url: z.string().refine((url) => url === '' || isSafeLink(url), 'link scheme not allowed'),
  title: z.string(),
  description: z.string(),
}
const headingShape = { level: z.number().int().min(2).max(4) }
const codeBlockShape = { language: z.string().nullable() }
const attributionShape = { attribution: optionalText }
const calloutShape = { kind: z.enum(calloutKinds) }
const tableShape = { caption: optionalText }
const orderedListShape = { start: z.number().int().min(0) }
const taskShape = { checked: z.boolean() }

const shape = <T extends string, S extends z.ZodRawShape>(type: T, attrs: S) =>
  z.strictObject({ type: z.literal(type), attrs: z.strictObject(attrs) })
const optionalShape = <T extends string, S extends z.ZodRawShape>(type: T, attrs: S) =>
  z.strictObject({ type: z.literal(type), attrs: z.strictObject(attrs).optional() })
/** A block as it was before somebody suggested another kind or other attributes. */
const blockBefore = z.discriminatedUnion('type', [
  optionalShape('paragraph', {}),
  shape('heading', headingShape),
  shape('codeBlock', codeBlockShape),
  shape('figure', figureShape),
  optionalShape('pullQuote', attributionShape),
  optionalShape('blockquote', attributionShape),
  shape('callout', calloutShape),
  optionalShape('table', tableShape),
  shape('linkCard', linkCardShape),
  shape('attachment', attachmentShape),
  optionalShape('bulletList', {}),
  shape('orderedList', orderedListShape),
  shape('taskItem', taskShape),
])
const boundaryDepth = z.number().int().min(1).max(2)
const blockSuggestion = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('insertion'), ...stampShape }),
  z.strictObject({ kind: z.literal('deletion'), ...stampShape }),
  z.strictObject({ kind: z.literal('modification'), ...stampShape, before: blockBefore }),
  z.strictObject({ kind: z.literal('split'), ...stampShape, depth: boundaryDepth }),
  z.strictObject({ kind: z.literal('join'), ...stampShape, depth: boundaryDepth }),
])
/** Absent where nothing is suggested about the block as a whole. */
const suggestions = z.array(blockSuggestion).min(1).optional()

const optionalId = z.strictObject({ id: blockId, suggestions }).optional()
const onlySuggestions = z.strictObject({ suggestions }).optional()
const named = <S extends z.ZodRawShape>(attrs: S) => z.strictObject({ id: blockId, ...attrs, suggestions })

const paragraphSchema = z.strictObject({ type: z.literal('paragraph'), attrs: optionalId, content: inline })
const headingSchema = z.strictObject({
  type: z.literal('heading'),
  attrs: named(headingShape),
  content: inline,
})
const codeBlockSchema = z.strictObject({
  type: z.literal('codeBlock'),
  attrs: named(codeBlockShape),
  content: z
    .array(z.strictObject({ type: z.literal('text'), marks: suggested, text: z.string().min(1) }))
    .min(1)
    .optional(),
})
const ruleSchema = z.strictObject({ type: z.literal('horizontalRule'), attrs: optionalId })
const figureSchema = z.strictObject({
  type: z.literal('figure'),
  attrs: named(figureShape),
  content: inline,
})

const pullQuoteSchema = z.strictObject({
  type: z.literal('pullQuote'),
  attrs: named(attributionShape).optional(),
  content: inline,
})
const gallerySchema = z.strictObject({
  type: z.literal('gallery'),
  attrs: optionalId,
  content: z.array(figureSchema).min(galleryLimits.least).max(galleryLimits.most),
})
const linkCardSchema = z.strictObject({ type: z.literal('linkCard'), attrs: named(linkCardShape) })
const attachmentSchema = z.strictObject({ type: z.literal('attachment'), attrs: named(attachmentShape) })

const blocks: z.ZodType<DocumentNode[]> = z.lazy(() => z.array(blockSchema).min(1))
const itemSchema = z.strictObject({
  type: z.literal('listItem'),
  attrs: onlySuggestions,
  content: blocks,
})
const taskSchema = z.strictObject({
  type: z.literal('taskItem'),
  attrs: z.strictObject({ ...taskShape, suggestions }),
  content: blocks,
})

const span = z.number().int().min(2).optional()
/** Spans are absent where they are one; widths are in pixels of the editor, one for each column that the cell covers. */
const cellAttributes = z
  .strictObject({
    colspan: span,
    rowspan: span,
    colwidth: z.array(z.number().int().min(0)).min(1).optional(),
    suggestions,
  })
  .optional()
const cellSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('tableCell'), attrs: cellAttributes, content: blocks }),
  z.strictObject({ type: z.literal('tableHeader'), attrs: cellAttributes, content: blocks }),
])
/** A row without cells is one whose places are all covered from above. */
const rowSchema = z.strictObject({
  type: z.literal('tableRow'),
  attrs: onlySuggestions,
  content: z.array(cellSchema).min(1).optional(),
})
const blockSchema: z.ZodType<DocumentNode> = z.lazy(() =>
  z.discriminatedUnion('type', [
    paragraphSchema,
    headingSchema,
    codeBlockSchema,
    ruleSchema,
    figureSchema,
    pullQuoteSchema,
    gallerySchema,
    linkCardSchema,
    attachmentSchema,
    z.strictObject({
      type: z.literal('blockquote'),
      attrs: named(attributionShape).optional(),
      content: blocks,
    }),
    z.strictObject({
      type: z.literal('callout'),
      attrs: named(calloutShape),
      content: blocks,
    }),
    z.strictObject({
      type: z.literal('table'),
      attrs: named(tableShape).optional(),
      content: z.array(rowSchema).min(1),
    }),
    z.strictObject({ type: z.literal('taskList'), attrs: optionalId, content: z.array(taskSchema).min(1) }),
    z.strictObject({ type: z.literal('bulletList'), attrs: optionalId, content: z.array(itemSchema).min(1) }),
    z.strictObject({
      type: z.literal('orderedList'),
      attrs: named(orderedListShape),
      content: z.array(itemSchema).min(1),
    }),
  ]),
)

/** The body of an article, already in normal form (see `toNormalForm`). */
export const bodySchema: z.ZodType<Body> = z.strictObject({
  type: z.literal('doc'),
  content: z.array(blockSchema).min(1),
}) as unknown as z.ZodType<Body>
