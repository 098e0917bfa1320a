import type { Node, ResolvedPos } from '@tiptap/pm/model'
import type { Place } from '../../../shared/domain/anchor-text'
import { figureAnchor, rangeAnchor } from '../../../shared/domain/anchor-text'
import type { Anchor } from '../../../shared/domain/comment'
import { locateAnchor } from '../../../shared/domain/locate-anchor'
import type { DocumentNode } from '../../../shared/document/schema'

/** Positions of the editor that a comment is on; a figure with its whole node. */
export interface CommentSpan {
  kind: 'range' | 'figure'
  from: number
  to: number
}

/** The body as the editor has it now; its paths are those of the editor's own nodes. */
export const bodyOf = (doc: Node): DocumentNode => doc.toJSON() as DocumentNode

/** The anchor for what stands at a span now; null when there are no words. */
export function anchorAt(doc: Node, { kind, from, to }: CommentSpan, body = bodyOf(doc)): Anchor | null {
  if (kind === 'range') return rangeAnchor(body, placeOf(doc.resolve(from)), placeOf(doc.resolve(to)))
  const $figure = doc.resolve(from)
  return figureAnchor(body, [...placeOf($figure).path, $figure.index()])
}

/** Where the words of an anchor are in the editor's document; null when they are gone. */
export function spanOf(doc: Node, anchor: Anchor, body = bodyOf(doc)): CommentSpan | null {
  if (anchor.kind === 'article') return null
  const located = locateAnchor(body, anchor)
  if (!located) return null
  const from = positionOf(doc, located.from)
  if (anchor.kind === 'range') return { kind: 'range', from, to: positionOf(doc, located.to) }
  const before = from - 1
  return { kind: 'figure', from: before, to: before + (doc.nodeAt(before)?.nodeSize ?? 0) }
}

function placeOf($position: ResolvedPos): Place {
  const path = Array.from({ length: $position.depth }, (_, depth) => $position.index(depth))
  return { path, offset: $position.parentOffset }
}

function positionOf(doc: Node, { path, offset }: Place): number {
  let position = 0
  let node = doc
  for (const index of path) {
    for (let before = 0; before < index; before += 1) position += node.child(before).nodeSize
    node = node.child(index)
    position += 1
  }
  return position + offset
}
