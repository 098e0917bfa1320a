import type { Body, DocumentMark, DocumentNode } from './schema'
import { isSafeLink, isWebAddress } from './schema'
import { blockSuggestionKinds, blockSuggestionsOf, isSuggestionMark } from './suggestion'
import type { BlockSuggestion } from './suggestion'

/** Marks in the order in which they are stored, outermost first. */
const markOrder = [
  'insertion',
  'deletion',
  'modification',
  'link',
  'ruby',
  'highlight',
  'bold',
  'italic',
  'emphasisDots',
  'underline',
  'strike',
  'subscript',
  'superscript',
  'code',
]

/** Attributes that a node has in the file, with the value that stands for "not given". */
const storedAttributes: Record<string, Record<string, unknown>> = {
  heading: { level: 2 },
  orderedList: { start: 1 },
  codeBlock: { language: null },
  figure: { media: null, alt: '', credit: '' },
  taskItem: { checked: false },
  callout: { kind: 'info' },
  linkCard: { url: '', title: '', description: '' },
  attachment: { media: null, name: '', label: '' },
  footnote: { text: '' },
}

const cell = { colspan: 1, rowspan: 1, colwidth: null }

/** Attributes that a node has in the file only where they are not what stands here. */
const optionalAttributes: Record<string, Record<string, unknown>> = {
  figure: { width: 'normal', remote: '' },
  blockquote: { attribution: '' },
  pullQuote: { attribution: '' },
  table: { caption: '' },
  tableCell: cell,
  tableHeader: cell,
}

/**
 * The one form of a document: adjacent text with equal marks is joined, marks have a fixed order,
 * attributes that are not ours are gone, empty content is absent. Two documents that read the same
 * have the same normal form; normalising twice changes nothing.
 */
export function toNormalForm(node: DocumentNode): Body {
  const content = normalContent(node.content ?? [])
  return { type: 'doc', content: content.length > 0 ? content : [{ type: 'paragraph' }] }
}

function normalContent(nodes: readonly DocumentNode[]): DocumentNode[] {
  const result: DocumentNode[] = []
  for (const node of nodes) {
    if (node.type === 'text') pushText(result, node)
    else result.push(normalNode(node))
  }
  return result
}

function normalNode(node: DocumentNode): DocumentNode {
  const normal: DocumentNode = { type: node.type }
  const attrs = normalAttributes(node)
  if (attrs) normal.attrs = attrs
  const content = normalContent(node.content ?? [])
  if (content.length > 0) normal.content = content
  const marks = inlineNodes.has(node.type) ? suggestionMarksOf(node.marks ?? []) : []
  if (marks.length > 0) normal.marks = marks
  return normal
}

/** A note or a break has no format of its own. */
function suggestionMarksOf(marks: readonly DocumentMark[]): DocumentMark[] {
  return normalMarks(marks).filter(({ type }) => type === 'insertion' || type === 'deletion')
}

const inlineNodes = new Set(['hardBreak', 'footnote'])
const stampOf = ({ id, by, at }: { id?: unknown; by?: unknown; at?: unknown }) => ({
  id: String(id),
  by: String(by),
  at: String(at),
})

/** One of each kind, in one order; a change that changes nothing is none. */
function normalSuggestions(node: DocumentNode, attrs: Record<string, unknown>): object[] {
  const all = blockSuggestionsOf(node)
  return blockSuggestionKinds.flatMap((kind): object[] => {
    const [first] = all.filter((each) => each.kind === kind).sort(byId)
    if (!first) return []
    if (kind === 'split' || kind === 'join') return [{ kind, ...stampOf(first), depth: first.depth ?? 1 }]
    if (kind !== 'modification') return [{ kind, ...stampOf(first) }]
    const before = normalShape(first.before ?? node)
    const { id: _name, ...now } = attrs
    return isEqual(before, shapeOf(node.type, now)) ? [] : [{ kind, ...stampOf(first), before }]
  })
}

const byId = (one: { id: string }, other: { id: string }) => (one.id < other.id ? -1 : 1)
const isEqual = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)
const shapeOf = (type: string, attrs: Record<string, unknown>) =>
  Object.keys(attrs).length > 0 ? { type, attrs } : { type }

function normalShape({ type, attrs }: NonNullable<BlockSuggestion['before']>) {
  const { id: _name, ...others } = plainAttributes({ type, attrs })
  return shapeOf(type, others)
}

function normalAttributes(node: DocumentNode): Record<string, unknown> | undefined {
  const attrs = plainAttributes(node)
  const suggestions = normalSuggestions(node, attrs)
  if (suggestions.length > 0) attrs.suggestions = suggestions
  return Object.keys(attrs).length > 0 ? attrs : undefined
}

function plainAttributes(node: DocumentNode): Record<string, unknown> {
  const attrs: Record<string, unknown> = {}
  if (typeof node.attrs?.id === 'string') attrs.id = node.attrs.id
  for (const [name, absent] of Object.entries(storedAttributes[node.type] ?? {})) {
    attrs[name] = normalValue(name, node.attrs?.[name]) ?? absent
  }
  for (const [name, absent] of Object.entries(optionalAttributes[node.type] ?? {})) {
    const value = normalValue(name, node.attrs?.[name]) ?? absent
    if (value !== absent) attrs[name] = value
  }
  // A picture that is here is nowhere else.
  if (attrs.media !== null) delete attrs.remote
  return attrs
}

function normalValue(name: string, value: unknown): unknown {
  if (name === 'url') return typeof value === 'string' && isSafeLink(value) ? value.trim() : ''
  if (name === 'remote') return typeof value === 'string' && isWebAddress(value.trim()) ? value.trim() : ''
  if (name === 'attribution' || name === 'caption') return typeof value === 'string' ? value.trim() : ''
  if (name === 'colwidth')
    return Array.isArray(value) ? value.map((width) => Math.round(Number(width))) : null
  return value
}

function pushText(into: DocumentNode[], node: DocumentNode): void {
  if (!node.text) return
  const marks = normalMarks(node.marks ?? [])
  const last = into.at(-1)
  if (last?.type === 'text' && sameMarks(last.marks ?? [], marks)) {
    last.text = (last.text ?? '') + node.text
    return
  }
  into.push(marks.length > 0 ? { type: 'text', marks, text: node.text } : { type: 'text', text: node.text })
}

function normalMarks(marks: readonly DocumentMark[]): DocumentMark[] {
  const kept = marks
    .map(normalMark)
    .filter((mark) => mark !== null)
    .sort(
      (one, other) => markOrder.indexOf(one.type) - markOrder.indexOf(other.type) || earlierOf(one, other),
    )
  const once = kept.filter((mark, index) => kept.findIndex((other) => other.type === mark.type) === index)
  const plain = once.filter((mark) => !isSuggestionMark(mark))
  return once.filter(({ type, attrs }) => type !== 'modification' || !isEqual(attrs?.before, plain))
}

/** Of two suggestions of one kind the one with the smaller id stays, whichever came first. */
function earlierOf(one: DocumentMark, other: DocumentMark): number {
  if (!isSuggestionMark(one)) return 0
  return String(one.attrs?.id) < String(other.attrs?.id) ? -1 : 1
}

/** Null for a mark that says nothing (a reading that is empty) or says what a document must not (an unsafe link). */
function normalMark({ type, attrs }: DocumentMark): DocumentMark | null {
  if (type === 'link') {
    const href = String(attrs?.href ?? '')
    return isSafeLink(href) ? { type, attrs: { href } } : null
  }
  if (type === 'ruby') {
    const reading = String(attrs?.reading ?? '').trim()
    return reading === '' ? null : { type, attrs: { reading } }
  }
  if (type === 'insertion' || type === 'deletion') return { type, attrs: stampOf(attrs ?? {}) }
  if (type === 'modification') {
    const before = Array.isArray(attrs?.before) ? (attrs.before as DocumentMark[]) : []
    const plain = before.filter((mark) => !isSuggestionMark(mark))
    return { type, attrs: { ...stampOf(attrs ?? {}), before: normalMarks(plain) } }
  }
  return { type }
}

function sameMarks(one: readonly DocumentMark[], other: readonly DocumentMark[]): boolean {
  return isEqual(one, other)
}
