import type { Fragment, Mark, Node } from '@tiptap/pm/model'
import { Fragment as Fragments } from '@tiptap/pm/model'
import { Mark as Marks } from '@tiptap/pm/model'
import type { Transform } from '@tiptap/pm/transform'
import type { SuggestionStamp } from '../../../shared/document/suggestion'
import { commonEnd, commonStart, unitsOf } from './inline-units'
import { noPlan } from './plan'
import type { Plan, Planning, Replaced } from './plan'
import {
  isOwnInsertion,
  isSuggesting,
  markNamed,
  plainMarks,
  stampOf,
  suggestionOf,
} from './suggestion-stamp'

/** Content of one text block, from `start` on in its document. */
export interface InlineSide {
  block: Node
  start: number
}

/** Words put in and taken out, and other formats of those that stay. */
export function planInline(planning: Planning, before: InlineSide, after: InlineSide): Plan {
  const edits = editsOf(planning, before, after)
  const plan = noPlan()
  let [endA, endB] = [before.block.content.size, after.block.content.size]
  for (const edit of [...edits].reverse()) {
    planKept(planning, before, after, { fromA: edit.toA, toA: endA, fromB: edit.toB, toB: endB }, plan)
    planEdit(planning, before, after, edit, plan)
    endA = edit.fromA
    endB = edit.fromB
  }
  planKept(planning, before, after, { fromA: 0, toA: endA, fromB: 0, toB: endB }, plan)
  return plan
}

/** What was replaced, relative to the blocks and in order; as small as it can be. */
function editsOf({ replaced }: Planning, before: InlineSide, after: InlineSide): Replaced[] {
  const [one, other] = [before.block.content, after.block.content]
  const within = replaced && editsWithin(replaced, before, after)
  const edits = (within ?? [{ fromA: 0, toA: one.size, fromB: 0, toB: other.size }]).map((edit) =>
    narrowed(one, other, edit),
  )
  return edits.filter(({ fromA, toA, fromB, toB }) => fromA < toA || fromB < toB)
}

/** Null where the steps do not explain how one block became the other. */
function editsWithin(
  replaced: readonly Replaced[],
  before: InlineSide,
  after: InlineSide,
): Replaced[] | null {
  const [sizeA, sizeB] = [before.block.content.size, after.block.content.size]
  const edits = replaced
    .map(({ fromA, toA, fromB, toB }) => ({
      fromA: fromA - before.start,
      toA: toA - before.start,
      fromB: fromB - after.start,
      toB: toB - after.start,
    }))
    .filter(({ fromA, toA }) => toA >= 0 && fromA <= sizeA)
  if (edits.some(({ fromA, toA, fromB, toB }) => fromA < 0 || toA > sizeA || fromB < 0 || toB > sizeB))
    return null
  const [textA, textB] = [unitsOf(before.block.content).text, unitsOf(after.block.content).text]
  let [endA, endB] = [0, 0]
  for (const edit of [...edits, { fromA: sizeA, toA: sizeA, fromB: sizeB, toB: sizeB }]) {
    if (textA.slice(endA, edit.fromA) !== textB.slice(endB, edit.fromB)) return null
    endA = edit.toA
    endB = edit.toB
  }
  return edits
}

function narrowed(one: Fragment, other: Fragment, { fromA, toA, fromB, toB }: Replaced): Replaced {
  const [left, right] = [unitsOf(one.cut(fromA, toA)), unitsOf(other.cut(fromB, toB))]
  const start = commonStart(left, right)
  const end = commonEnd(left, right, Math.min(left.text.length, right.text.length) - start)
  return { fromA: fromA + start, toA: toA - end, fromB: fromB + start, toB: toB - end }
}

function planEdit(
  planning: Planning,
  before: InlineSide,
  after: InlineSide,
  edit: Replaced,
  plan: Plan,
): void {
  const stamp = stampBeside(planning, before.block, edit) ?? planning.newStamp()
  const [from, to] = [before.start + edit.fromA, before.start + edit.toA]
  const put = putIn(
    planning,
    after.block.content.cut(edit.fromB, edit.toB),
    stamp,
    marksAround(before.block, edit),
  )
  plan.acts.push((tr) => {
    if (put.size > 0) tr.insert(to, put)
  })
  plan.acts.push(takeOut(planning, before, edit.fromA, edit.toA, stamp))
  plan.pieces.push({ fromA: from, toA: to, fromB: after.start + edit.fromB, toB: after.start + edit.toB })
}

/** Marks of the text beside an edit: what is written there takes them on. */
function marksAround({ content }: Node, { fromA, toA }: Replaced): readonly Mark[] {
  const sides = [
    content.cut(0, fromA).lastChild,
    content.cut(fromA, toA).firstChild,
    content.cut(toA).firstChild,
  ]
  return sides.flatMap((side) => side?.marks ?? [])
}

/**
 * Content as somebody suggests to put it in. Words that are suggested to go do not come along; `around` are marks that
 * words have only because they were written inside of others.
 */
export function putIn(
  { schema }: Planning,
  content: Fragment,
  stamp: SuggestionStamp,
  around: readonly Mark[] = [],
): Fragment {
  const nodes: Node[] = []
  content.forEach((node) => {
    const deletion = markNamed(node, 'deletion')
    if (deletion && !deletion.isInSet(around)) return
    nodes.push(node.mark(schema.mark('insertion', stamp).addToSet(plainMarks(node.marks))))
  })
  return Fragments.from(nodes)
}

/** Takes out for good what the author put in, and suggests to take out the rest. */
export function takeOut(
  { schema, author }: Planning,
  { block, start }: InlineSide,
  from: number,
  to: number,
  stamp: SuggestionStamp,
): (tr: Transform) => void {
  return (tr) => {
    const parts: { from: number; to: number; node: Node }[] = []
    block.content.forEach((node, offset) => {
      const part = { from: Math.max(from, offset), to: Math.min(to, offset + node.nodeSize), node }
      if (part.from < part.to) parts.unshift(part)
    })
    for (const part of parts) {
      if (isOwnInsertion(part.node, author)) tr.delete(start + part.from, start + part.to)
      else if (!markNamed(part.node, 'deletion'))
        tr.addMark(start + part.from, start + part.to, schema.mark('deletion', stamp))
    }
  }
}

/** One's own suggestion right beside is gone on with; so a word put in the place of another is one suggestion. */
export function stampBeside(
  { author }: Planning,
  block: Node,
  { fromA, toA }: Pick<Replaced, 'fromA' | 'toA'>,
): SuggestionStamp | null {
  const sides = [block.content.cut(0, fromA).lastChild, block.content.cut(toA).firstChild]
  for (const side of sides) {
    const mark = side?.marks.find(
      ({ type, attrs }) => attrs.by === author.id && (type.name === 'insertion' || type.name === 'deletion'),
    )
    if (mark) return stampOf(mark)
  }
  const split = fromA === 0 ? suggestionOf(block, 'split') : undefined
  return split?.by === author.id ? { id: split.id, by: split.by, at: split.at } : null
}

/** Other formats of words that stay. */
export function planKept(
  planning: Planning,
  before: InlineSide,
  after: InlineSide,
  kept: Replaced,
  plan: Plan,
): void {
  const others = after.block.content.cut(kept.fromB, kept.toB)
  let stamp: SuggestionStamp | null = null
  const acts: ((tr: Transform) => void)[] = []
  before.block.content.cut(kept.fromA, kept.toA).forEach((node, offset) => {
    others.cut(offset, offset + node.nodeSize).forEach((other, within) => {
      if (Marks.sameSet(plainMarks(node.marks), plainMarks(other.marks))) return
      const target = formatted(planning, node, other, () => (stamp ??= planning.newStamp()))
      const from = before.start + kept.fromA + offset + within
      acts.push((tr) => setMarks(tr, from, from + other.nodeSize, node.marks, target))
    })
  })
  plan.acts.push(...acts)
}

function formatted(
  planning: Planning,
  node: Node,
  other: Node,
  stamp: () => SuggestionStamp,
): readonly Mark[] {
  const suggested = node.marks.filter(isSuggesting)
  const next = plainMarks(other.marks)
  if (markNamed(node, 'deletion')) return node.marks
  if (!node.isText || isOwnInsertion(node, planning.author)) return [...suggested, ...next]
  const known = markNamed(node, 'modification')
  const before = known
    ? (known.attrs.before as object[])
    : plainMarks(node.marks).map((mark) => mark.toJSON() as object)
  const others = suggested.filter((mark) => mark !== known)
  const isAsBefore = Marks.sameSet(
    Marks.setFrom(before.map((mark) => Marks.fromJSON(planning.schema, mark))),
    next,
  )
  if (isAsBefore) return [...others, ...next]
  return [...others, planning.schema.mark('modification', { ...stamp(), before }), ...next]
}

function setMarks(
  tr: Transform,
  from: number,
  to: number,
  now: readonly Mark[],
  target: readonly Mark[],
): void {
  for (const mark of now) if (!mark.isInSet(target)) tr.removeMark(from, to, mark)
  for (const mark of target) if (!mark.isInSet(now)) tr.addMark(from, to, mark)
}
