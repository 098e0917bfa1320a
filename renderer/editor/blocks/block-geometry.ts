import type { Node } from '@tiptap/pm/model'
import type { EditorView } from '@tiptap/pm/view'
import type { BlockRange } from './block-range'
import { isItem, isList } from './block-range'

/** Where blocks may be dropped: a boundary of the text, and the line that shows it. */
export interface DropPlace {
  at: number
  line: { left: number; top: number; width: number }
}

interface Child {
  node: Node
  position: number
}

/** How far a pointer is inside a block that holds others before it means their places and not the one beside it. */
const inside = 8
/** Items mean the list also right above it. */
const insideForItems = -10
const half = 5

const inContainer = new Set(['callout', 'blockquote'])
const opens = (node: Node) => isList(node) || inContainer.has(node.type.name)

function childrenOf(node: Node, start: number): Child[] {
  const children: Child[] = []
  node.forEach((child, offset) => children.push({ node: child, position: start + offset }))
  return children
}

export function boxOf(view: EditorView, position: number): DOMRect | null {
  const element = view.nodeDOM(position)
  return element instanceof HTMLElement ? element.getBoundingClientRect() : null
}

/** The first child that ends below a height; blocks stand below each other, so few of them are measured. */
function childAt(view: EditorView, children: readonly Child[], y: number): number {
  let low = 0
  let high = children.length
  while (low < high) {
    const middle = (low + high) >> 1
    const child = children[middle]
    const box = child && boxOf(view, child.position)
    if (box && box.bottom < y) low = middle + 1
    else high = middle
  }
  return low
}

/** The block at a height of the window, in a list its item; null above the text and below it. */
export function blockAtHeight(view: EditorView, y: number): BlockRange | null {
  const { doc } = view.state
  return blockIn(view, childrenOf(doc, 0), y)
}

function blockIn(view: EditorView, children: readonly Child[], y: number): BlockRange | null {
  const child = children[childAt(view, children, y)]
  const box = child && boxOf(view, child.position)
  if (!child || !box || box.top - y > 16) return null
  const { node, position } = child
  const inner = itemsIn(child)
  return (inner && blockIn(view, inner, y)) ?? { from: position, to: position + node.nodeSize }
}

/** The items of a list, or of the list that an item has in it. */
function itemsIn({ node, position }: Child): Child[] | null {
  if (isList(node)) return childrenOf(node, position + 1)
  if (!isItem(node)) return null
  const list = childrenOf(node, position + 1).find((each) => isList(each.node))
  return list ? itemsIn(list) : null
}

/** The place for the dragged nodes that is nearest to a height. */
export function dropPlaceAt(view: EditorView, y: number, dragged: readonly Node[]): DropPlace | null {
  const { doc } = view.state
  return placeIn(view, doc, 0, y, dragged)
}

function placeIn(
  view: EditorView,
  parent: Node,
  start: number,
  y: number,
  dragged: readonly Node[],
): DropPlace | null {
  const children = childrenOf(parent, start)
  const index = Math.min(childAt(view, children, y), children.length - 1)
  const child = children[index]
  const box = child && boxOf(view, child.position)
  if (!child || !box) return null
  const margin = isList(child.node) && dragged.every(isItem) ? insideForItems : inside
  const isInside = y > box.top + margin && y < box.bottom - margin
  const deeper = isInside ? placeInside(view, child, y, dragged) : null
  if (deeper) return deeper
  const isBefore = y < (box.top + box.bottom) / 2
  const place = isBefore ? index : index + 1
  if (!fits(parent, place, dragged)) return null
  const beside = children[isBefore ? index - 1 : index + 1]
  const other = beside && boxOf(view, beside.position)
  const edge = isBefore ? box.top : box.bottom
  const top = other ? (edge + (isBefore ? other.bottom : other.top)) / 2 : edge + (isBefore ? -half : half)
  const at = isBefore ? child.position : child.position + child.node.nodeSize
  return { at, line: { left: box.left, top, width: box.width } }
}

function placeInside(
  view: EditorView,
  { node, position }: Child,
  y: number,
  dragged: readonly Node[],
): DropPlace | null {
  if (opens(node)) return placeIn(view, node, position + 1, y, dragged)
  if (!isItem(node)) return null
  for (const list of childrenOf(node, position + 1).filter((each) => isList(each.node))) {
    const box = boxOf(view, list.position)
    if (box && y > box.top && y < box.bottom) return placeInside(view, list, y, dragged)
  }
  return null
}

/** Items fit into lists of their kind, and with a list of their own wherever a list does. */
function fits(parent: Node, index: number, dragged: readonly Node[]): boolean {
  if (isList(parent)) return dragged.every(({ type }) => parent.canReplaceWith(index, index, type))
  const { bulletList } = parent.type.schema.nodes
  return dragged.every((node) => {
    const shown = isItem(node) ? bulletList : node.type
    return shown !== undefined && parent.canReplaceWith(index, index, shown)
  })
}
