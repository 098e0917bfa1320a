import type { Node } from '@tiptap/pm/model'
import { Selection, TextSelection } from '@tiptap/pm/state'
import { Transform } from '@tiptap/pm/transform'
import type { Mapping } from '@tiptap/pm/transform'
import { planChildren } from './plan-blocks'
import { planWhole } from './plan-whole'
import type { Piece, Planning, Replaced } from './plan'
import { areFlat } from './replaced-stretches'
import type { Author } from './suggestion-stamp'

export interface Change {
  before: Node
  after: Node
  /** What its steps replaced; null where only the documents are known. */
  replaced: readonly Replaced[] | null
}

/** A change as a suggestion: the document before it with what is suggested marked in it. */
export interface TrackedChange {
  transform: Transform
  /** Where a position of the changed document is now; `wasAt` is where the cursor was, if it was one. */
  map(position: number, wasAt: number | null): number
}

/** Null for a change inside what is on its way out: that has to be decided first. */
export function trackChange({ before, after, replaced }: Change, author: Author): TrackedChange | null {
  let isRefused = false
  const planning: Planning = {
    schema: before.type.schema,
    author,
    replaced,
    isFlat: replaced !== null && areFlat(replaced, before, after),
    newStamp: author.newStamp,
    refuse: () => {
      isRefused = true
    },
  }
  const plan = planChildren(planning, before, after, 0, 0) ?? wholeDocument(planning, before, after)
  if (isRefused) return null
  const transform = new Transform(before)
  for (const act of plan?.acts ?? []) act(transform)
  const pieces = (plan?.pieces ?? []).sort((one, other) => one.fromB - other.fromB)
  return {
    transform,
    map: (position, wasAt) => mapThrough(pieces, transform.mapping, position, wasAt),
  }
}

function wholeDocument(planning: Planning, before: Node, after: Node) {
  const stretch = {
    parent: before,
    index: 0,
    before: before.children,
    after: after.children,
    startA: 0,
    startB: 0,
  }
  return planWhole(planning, stretch)
}

function mapThrough(
  pieces: readonly Piece[],
  mapping: Mapping,
  position: number,
  wasAt: number | null,
): number {
  const piece = pieces.findLast(({ fromB }) => fromB <= position)
  if (!piece) return mapping.map(position, -1)
  const { fromA, toA, fromB, toB, insertedAt = toA } = piece
  if (position > toB) return mapping.map(position - toB + toA, -1)
  if (position > fromB) return mapping.map(insertedAt, -1) + position - fromB
  // Deleting forward leaves what was deleted behind the cursor.
  const isForward = fromB === toB && wasAt === fromA
  return mapping.map(isForward ? toA : fromA, isForward ? 1 : -1)
}

/** The selection of the changed document in the one that has the suggestion. */
export function mapSelection(tracked: TrackedChange, selection: Selection, before: Selection): Selection {
  const { doc } = tracked.transform
  const wasAt = before.empty ? before.head : null
  const place = (position: number) => Math.min(Math.max(tracked.map(position, wasAt), 0), doc.content.size)
  const [anchor, head] = [place(selection.anchor), place(selection.head)]
  if (selection instanceof TextSelection) return TextSelection.between(doc.resolve(anchor), doc.resolve(head))
  try {
    return Selection.fromJSON(doc, { ...(selection.toJSON() as object), anchor, head })
  } catch {
    return Selection.near(doc.resolve(head))
  }
}
