import type { Node } from '@tiptap/pm/model'
import { parsePath } from '../../../shared/domain/checks/attribute-texts'
import type { Finding } from '../../../shared/domain/checks/finding'
import type { Span } from '../../../shared/text/typography/line'

/** The node that a path of a finding leads to, with its position in the document; null where there is none now. */
export function blockAt(doc: Node, path: string): { node: Node; position: number } | null {
  const [root, ...indexes] = parsePath(path).node.split('/')
  if (root !== 'body' || indexes.length === 0) return null
  let node = doc
  let position = -1
  for (const index of indexes.map(Number)) {
    if (!(index < node.childCount)) return null
    position += 1 + (startsOf(node)[index] ?? 0)
    node = node.child(index)
  }
  return { node, position }
}

const known = new WeakMap<Node, number[]>()

/** Where each child begins; counted once for a node, for a long article has thousands of findings. */
function startsOf(node: Node): number[] {
  const before = known.get(node)
  if (before) return before
  const starts: number[] = []
  node.forEach((_child, offset) => starts.push(offset))
  known.set(node, starts)
  return starts
}

/** Where a range of a finding is in the document. */
export function spanIn(doc: Node, path: string, { from, to }: Span): Span | null {
  const block = parsePath(path).attribute === null ? blockAt(doc, path) : null
  if (!block || to > block.node.content.size) return null
  return { from: block.position + 1 + from, to: block.position + 1 + to }
}

/** The text in an attribute that a path leads to; null where it leads to none. */
export function attributeAt(
  doc: Node,
  path: string,
): { name: string; text: string; position: number } | null {
  const { attribute } = parsePath(path)
  const block = attribute === null ? null : blockAt(doc, path)
  const text: unknown = attribute === null ? null : block?.node.attrs[attribute]
  if (!block || attribute === null || typeof text !== 'string') return null
  return { name: attribute, text, position: block.position }
}

/** Whether the text is still what the finding was about. */
export function isStillThere(doc: Node, { path, range, quote }: Finding): boolean {
  if (!range || !quote) return blockAt(doc, path) !== null
  const attribute = attributeAt(doc, path)
  if (attribute) return attribute.text.slice(range.from, range.to) === quote.text
  const span = spanIn(doc, path, range)
  if (!span) return false
  const leaf = (node: Node) => (node.type.name === 'hardBreak' ? '\n' : '\ufffc')
  return doc.textBetween(span.from, span.to, '', leaf) === quote.text
}
