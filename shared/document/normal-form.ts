import type { Body, DocumentMark, DocumentNode } from './schema'
import { isSafeLink } from './schema'

/** Marks in the order in which they are stored, outermost first. */
const markOrder = [
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
  footnote: { text: '' },
}

const cell = { colspan: 1, rowspan: 1, colwidth: null }

/** Attributes that a node has in the file only where they are not what stands here. */
const optionalAttributes: Record<string, Record<string, unknown>> = {
  figure: { width: 'normal' },
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
  return normal
}

function normalAttributes(node: DocumentNode): Record<string, unknown> | undefined {
  const attrs: Record<string, unknown> = {}
  if (typeof node.attrs?.id === 'string') attrs.id = node.attrs.id
  for (const [name, absent] of Object.entries(storedAttributes[node.type] ?? {})) {
    attrs[name] = normalValue(name, node.attrs?.[name]) ?? absent
  }
  for (const [name, absent] of Object.entries(optionalAttributes[node.type] ?? {})) {
    const value = normalValue(name, node.attrs?.[name]) ?? absent
    if (value !== absent) attrs[name] = value
  }
  return Object.keys(attrs).length > 0 ? attrs : undefined
}

function normalValue(name: string, value: unknown): unknown {
  if (name === 'url') return typeof value === 'string' && isSafeLink(value) ? value.trim() : ''
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
  const kept = marks.map(normalMark).filter((mark) => mark !== null)
  return kept
    .filter((mark, index) => kept.findIndex((other) => other.type === mark.type) === index)
    .sort((one, other) => markOrder.indexOf(one.type) - markOrder.indexOf(other.type))
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
  return { type }
}

function sameMarks(one: readonly DocumentMark[], other: readonly DocumentMark[]): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
