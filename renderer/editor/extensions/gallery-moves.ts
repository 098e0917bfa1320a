import { closeHistory } from '@tiptap/pm/history'
import { Fragment } from '@tiptap/pm/model'
import type { Node } from '@tiptap/pm/model'
import { NodeSelection } from '@tiptap/pm/state'
import type { Selection, Transaction } from '@tiptap/pm/state'
import { galleryLimits } from '../../../shared/document/schema'

interface Span {
  from: number
  to: number
}

const isFigure = (node: Node | null | undefined): node is Node => node?.type.name === 'figure'

/** Where the figures of a span begin and end, with those beside them where it is a single one; null when it has others. */
export function figuresAt(doc: Node, { from, to }: Span): Span | null {
  const { parent } = doc.resolve(from)
  if (parent.type.name === 'gallery') return null
  const figures: Node[] = []
  let areAll = true
  doc.slice(from, to).content.forEach((node) => (isFigure(node) ? figures.push(node) : (areAll = false)))
  if (!areAll || figures.length === 0) return null
  const span = figures.length === 1 ? withNeighbours(doc, { from, to }) : { from, to }
  const { childCount } = doc.slice(span.from, span.to).content
  return childCount >= galleryLimits.least && childCount <= galleryLimits.most ? span : null
}

function withNeighbours(doc: Node, { from, to }: Span): Span {
  const before = doc.resolve(from).nodeBefore
  const after = doc.resolve(to).nodeAfter
  if (isFigure(before)) return withNeighbours(doc, { from: from - before.nodeSize, to })
  return isFigure(after) ? withNeighbours(doc, { from, to: to + after.nodeSize }) : { from, to }
}

/** Figures that stand below each other become a gallery. Null where there are too few, too many, or something else. */
export function joinFigures(tr: Transaction, span: Span): Transaction | null {
  const figures = figuresAt(tr.doc, span)
  const { gallery } = tr.doc.type.schema.nodes
  if (!figures || !gallery) return null
  const { content } = tr.doc.slice(figures.from, figures.to)
  const width = (node: Node) => node.type.create({ ...node.attrs, width: 'normal' }, node.content)
  const pictures: Node[] = []
  content.forEach((node) => pictures.push(width(node)))
  tr.replaceWith(figures.from, figures.to, gallery.create(null, pictures))
  return closeHistory(tr).setSelection(NodeSelection.create(tr.doc, figures.from + 1))
}

/** Puts the figure at a position of a gallery to a boundary in the same gallery or outside of it. */
export function moveFigure(tr: Transaction, position: number, to: number): Transaction | null {
  const $figure = tr.doc.resolve(position)
  const [figure, start] = [$figure.nodeAfter, $figure.start()]
  if (to < start || to > $figure.end()) return takeOut(tr, position, to)
  if (!figure || (to >= position && to <= position + figure.nodeSize)) return null
  const others = $figure.parent.content.cut(0, position - start)
  const behind = $figure.parent.content.cut(position - start + figure.nodeSize)
  const rest = others.append(behind)
  const place = to - start - (to > position ? figure.nodeSize : 0)
  const content = rest.cut(0, place).addToEnd(figure).append(rest.cut(place))
  tr.replaceWith(start, $figure.end(), content)
  return closeHistory(tr).setSelection(NodeSelection.create(tr.doc, start + place))
}

/**
 * Takes the figure at a position out of its gallery, to a boundary outside of it or right behind it, and selects it. A
 * gallery that would have too few is gone, and its last figure stands for itself.
 */
export function takeOut(tr: Transaction, position: number, to?: number): Transaction | null {
  const $figure = tr.doc.resolve(position)
  const figure = $figure.nodeAfter
  if (!isFigure(figure) || $figure.parent.type.name !== 'gallery') return null
  const [start, end] = [$figure.before(), $figure.after()]
  const target = to ?? end
  if (target > start && target < end) return null
  if ($figure.parent.childCount > galleryLimits.least) tr.delete(position, position + figure.nodeSize)
  else {
    const rest: Node[] = []
    $figure.parent.forEach((node, _, index) => index !== $figure.index() && rest.push(node))
    tr.replaceWith(start, end, Fragment.from(rest))
  }
  const place = tr.mapping.map(target)
  tr.insert(place, figure)
  return closeHistory(tr).setSelection(NodeSelection.create(tr.doc, place))
}

/** The place of the figure of a gallery that the selection is in. */
export function pictureOf(selection: Selection): number | null {
  const { $from } = selection
  if (selection instanceof NodeSelection)
    return isFigure(selection.node) && $from.parent.type.name === 'gallery' ? selection.from : null
  const isInGallery = isFigure($from.parent) && $from.node(-1).type.name === 'gallery'
  return isInGallery ? $from.before() : null
}
