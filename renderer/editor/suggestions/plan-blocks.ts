import type { Node } from '@tiptap/pm/model'
import { ReplaceStep } from '@tiptap/pm/transform'
import { isRunningText, joinPlans, noPlan } from './plan'
import type { Plan, Planning, Stretch } from './plan'
import { planInline } from './plan-inline'
import { planAttributes, setAttributes } from './plan-attributes'
import { planBoundary } from './plan-boundary'
import { planWhole } from './plan-whole'
import { isOwnBlock, suggestionOf, suggestionsOf } from './suggestion-stamp'

const childrenOf = (node: Node, from: number, to: number) =>
  Array.from({ length: Math.max(0, to - from) }, (_none, index) => node.child(from + index))
const isEqual = (one: Node, other: Node) => one === other || one.eq(other)

/** Null where the difference cannot be suggested among these children; then their parent is replaced as a whole. */
export function planChildren(
  planning: Planning,
  before: Node,
  after: Node,
  startA: number,
  startB: number,
): Plan | null {
  const least = Math.min(before.childCount, after.childCount)
  let [first, last, skipped] = [0, 0, 0]
  while (first < least && isEqual(before.child(first), after.child(first))) {
    skipped += before.child(first).nodeSize
    first += 1
  }
  const fromEnd = (node: Node) => node.child(node.childCount - 1 - last)
  while (last < least - first && isEqual(fromEnd(before), fromEnd(after))) last += 1
  const stretch: Stretch = {
    parent: before,
    index: first,
    before: childrenOf(before, first, before.childCount - last),
    after: childrenOf(after, first, after.childCount - last),
    startA: startA + skipped,
    startB: startB + skipped,
  }
  if (stretch.before.length === 0 && stretch.after.length === 0) return noPlan()
  if (before.type.name === 'table' && !isEvenTable(before, after)) return null
  return planPairs(planning, stretch) ?? planBoundary(planning, stretch) ?? planWhole(planning, stretch)
}

/** Rows can come and go by themselves only where no cell covers several rows, and all rows are equally wide. */
function isEvenTable(before: Node, after: Node): boolean {
  const widths = new Set<number>()
  for (const table of [before, after])
    table.forEach((row) => {
      let width = 0
      row.forEach(({ attrs }) => {
        width += attrs.rowspan === 1 ? Number(attrs.colspan) : Number.NaN
      })
      widths.add(width)
    })
  return widths.size === 1 && !widths.has(Number.NaN)
}

function planPairs(planning: Planning, stretch: Stretch): Plan | null {
  const { before, after } = stretch
  if (before.length !== after.length) return null
  const isPaired = before.every((node, index) => {
    const other = after[index]
    return other && (isEqual(node, other) || before.length === 1 || planning.isFlat || isAlike(node, other))
  })
  if (!isPaired) return null
  const plans: Plan[] = []
  let [posA, posB] = [stretch.startA, stretch.startB]
  for (const [index, node] of before.entries()) {
    const other = after[index]
    const plan = other && planPair(planning, node, other, posA, posB)
    if (!plan) return null
    plans.unshift(plan)
    posA += node.nodeSize
    posB += other.nodeSize
  }
  return joinPlans(...plans)
}

/** Whether one block became the other, rather than taking its place. */
function isAlike(one: Node, other: Node): boolean {
  if (one.type !== other.type && !isRetyped(one, other)) return false
  const [left, right] = [one.textContent, other.textContent]
  const least = Math.min(left.length, right.length)
  let [start, end] = [0, 0]
  while (start < least && left[start] === right[start]) start += 1
  while (end < least - start && left.at(-1 - end) === right.at(-1 - end)) end += 1
  return start + end >= least / 2
}

const isRetyped = (one: Node, other: Node) =>
  (isRunningText(one) && isRunningText(other)) || (isList(one) && isList(other))
const isList = ({ type }: Node) => type.name === 'bulletList' || type.name === 'orderedList'
const isSpannedAlike = (one: Node, other: Node) =>
  one.attrs.colspan === other.attrs.colspan && one.attrs.rowspan === other.attrs.rowspan

/** One block before and after the change. */
function planPair(planning: Planning, before: Node, after: Node, posA: number, posB: number): Plan | null {
  if (isEqual(before, after)) return noPlan()
  if (before.type !== after.type && !isRetyped(before, after)) return null
  if (!isSpannedAlike(before, after)) return null
  if (suggestionOf(before, 'deletion')) {
    if (!before.content.eq(after.content)) planning.refuse()
    return noPlan()
  }
  if (isOwnBlock(before, planning.author)) return planRaw(before, after, posA, posB)
  const inner = before.isTextblock
    ? planInline(planning, { block: before, start: posA + 1 }, { block: after, start: posB + 1 })
    : planChildren(planning, before, after, posA + 1, posB + 1)
  return inner && joinPlans(inner, planAttributes(planning, before, after, posA))
}

/** What the author put in as a block is still being written: all in it belongs to that one suggestion. */
function planRaw(before: Node, after: Node, posA: number, posB: number): Plan {
  const plan = noPlan()
  const start = before.content.findDiffStart(after.content)
  const end = before.content.findDiffEnd(after.content)
  if (start !== null && end) {
    const overlap = Math.max(0, start - Math.min(end.a, end.b))
    const [toA, toB] = [end.a + overlap, end.b + overlap]
    plan.acts.push((tr) =>
      tr.step(new ReplaceStep(posA + 1 + start, posA + 1 + toA, after.slice(start, toB))),
    )
    plan.pieces.push({
      fromA: posA + 1 + start,
      toA: posA + 1 + toA,
      fromB: posB + 1 + start,
      toB: posB + 1 + toB,
      insertedAt: posA + 1 + start,
    })
  }
  plan.acts.push((tr) => setAttributes(tr, posA, before, after, suggestionsOf(before)))
  return plan
}
