import { Fragment } from '@tiptap/pm/model'
import type { Node } from '@tiptap/pm/model'
import { NodeSelection, TextSelection } from '@tiptap/pm/state'
import type { Transaction } from '@tiptap/pm/state'
import type { BlockRange } from './block-range'
import { isList, nodesOf, withEmptied } from './block-range'

/**
 * Moves blocks to a boundary between others, with the selection in them. Items that leave their list take one of its
 * kind along, and a list that has no item left goes. Answers null where nothing would change.
 */
export function moveBlocks(tr: Transaction, range: BlockRange, to: number): Transaction | null {
  const emptied = withEmptied(tr.doc, range)
  if (to >= emptied.from && to <= emptied.to) return null
  const { content, depth } = fitting(tr.doc, range, to)
  const { anchor, head } = tr.selection
  const isNode = tr.selection instanceof NodeSelection
  tr.delete(emptied.from, emptied.to)
  const place = tr.mapping.map(to)
  tr.insert(place, content)
  const start = place + depth
  const isInside = (position: number) => position >= range.from && position <= range.to
  if (!isInside(anchor) || !isInside(head)) return selectBlocks(tr, { from: start, to: start + size(range) })
  const shift = start - range.from
  if (isNode) return tr.setSelection(NodeSelection.create(tr.doc, anchor + shift))
  const at = (position: number) => tr.doc.resolve(position + shift)
  return tr.setSelection(TextSelection.between(at(anchor), at(head)))
}

const size = ({ from, to }: BlockRange) => to - from

/** What is put at `to`, and how deep in it the moved blocks begin. */
function fitting(doc: Node, range: BlockRange, to: number): { content: Fragment; depth: number } {
  const { content } = doc.slice(range.from, range.to)
  const source = doc.resolve(range.from).parent
  if (!isList(source) || isList(doc.resolve(to).parent)) return { content, depth: 0 }
  return { content: Fragment.from(source.type.create({ ...source.attrs, id: null }, content)), depth: 1 }
}

/** Moves blocks past their neighbour. */
export function moveBlocksBy(tr: Transaction, range: BlockRange, direction: -1 | 1): Transaction | null {
  const { doc } = tr
  const neighbour = direction < 0 ? doc.resolve(range.from).nodeBefore : doc.resolve(range.to).nodeAfter
  if (!neighbour) return null
  const edge = direction < 0 ? range.from : range.to
  return moveBlocks(tr, range, edge + direction * neighbour.nodeSize)
}

/** Puts a copy of the blocks behind them, and the selection into it. */
export function duplicateBlocks(tr: Transaction, range: BlockRange): Transaction {
  tr.insert(range.to, Fragment.from(nodesOf(tr.doc, range).map(withoutNames)))
  return selectBlocks(tr, { from: range.to, to: range.to + size(range) })
}

/** Names of blocks are not shared. */
function withoutNames(node: Node): Node {
  if (node.isText) return node
  const children: Node[] = []
  node.forEach((child) => children.push(withoutNames(child)))
  const attributes = 'id' in node.attrs ? { ...node.attrs, id: null } : node.attrs
  return node.type.create(attributes, children, node.marks)
}

/** Takes blocks out; a text that has none left keeps an empty paragraph. */
export function deleteBlocks(tr: Transaction, range: BlockRange): Transaction {
  const { from, to } = withEmptied(tr.doc, range)
  const isAll = from === 0 && to === tr.doc.content.size
  const paragraph = isAll ? tr.doc.type.schema.nodes.paragraph?.create() : undefined
  if (paragraph) tr.replaceWith(from, to, paragraph)
  else tr.delete(from, to)
  return tr.setSelection(TextSelection.near(tr.doc.resolve(Math.min(from + 1, tr.doc.content.size)), -1))
}

/** Selects all of the blocks: their text, or a single block without any. */
export function selectBlocks(tr: Transaction, { from, to }: BlockRange): Transaction {
  const only = tr.doc.nodeAt(from)
  if (only?.isAtom && from + only.nodeSize === to) return tr.setSelection(NodeSelection.create(tr.doc, from))
  return tr.setSelection(TextSelection.between(tr.doc.resolve(from + 1), tr.doc.resolve(to - 1)))
}
