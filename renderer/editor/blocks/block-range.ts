import type { Node, ResolvedPos } from '@tiptap/pm/model'
import type { Selection } from '@tiptap/pm/state'

/** Blocks that stand beside each other: blocks of the text, or items of one list. */
export interface BlockRange {
  from: number
  to: number
}

const lists = new Set(['bulletList', 'orderedList', 'taskList'])

export const isList = (node: Node): boolean => lists.has(node.type.name)

export const isItem = (node: Node): boolean => /^(list|task)Item$/.test(node.type.name)

/** Moved is what stands in the text itself or in a list, never a part of a call-out, a quote, a table or a gallery. */
const holdsMovable = (node: Node) => node.type.name === 'doc' || isList(node)

/** The blocks between two places. */
export function blocksBetween($from: ResolvedPos, $to: ResolvedPos): BlockRange | null {
  const range = $from.blockRange($to, holdsMovable)
  return range && range.end > range.start ? { from: range.start, to: range.end } : null
}

/** The block with the cursor, its list item, or all that the selection touches. */
export const blocksOf = ({ $from, $to }: Selection): BlockRange | null => blocksBetween($from, $to)

/** The same blocks with everything around that has nothing else in it: the list of its only item. */
export function withEmptied(doc: Node, { from, to }: BlockRange): BlockRange {
  const $from = doc.resolve(from)
  const isAll = $from.depth > 0 && $from.start() === from && $from.end() === to
  return isAll ? withEmptied(doc, { from: $from.before(), to: $from.after() }) : { from, to }
}

/** The nodes of a range, in their order. */
export function nodesOf(doc: Node, { from, to }: BlockRange): Node[] {
  const nodes: Node[] = []
  doc.slice(from, to).content.forEach((node) => nodes.push(node))
  return nodes
}
