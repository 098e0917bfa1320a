import type { Node } from '@tiptap/pm/model'
import type { Transform } from '@tiptap/pm/transform'
import type { BlockSuggestion, SuggestionStamp } from '../../../shared/document/suggestion'
import { sharedEnds } from './inline-units'
import { isRunningText, isSameKind, noPlan } from './plan'
import type { Plan, Planning, Stretch } from './plan'
import { planAttributes } from './plan-attributes'
import type { InlineSide } from './plan-inline'
import { planKept, putIn, stampBeside, takeOut } from './plan-inline'
import { asComing, leaveBlock, settled } from './plan-whole'
import { isOwnBlock, suggestionOf, suggestionsOf, withKind } from './suggestion-stamp'

/** Two text blocks with a boundary between them, themselves or as the ends of two list items. */
interface Ends {
  first: InlineSide
  last: InlineSide
  /** Where the node that the boundary is in front of begins, and the node. */
  outer: { node: Node; position: number }
  between: { node: Node; position: number }[]
  depth: 1 | 2
}

const items = new Set(['listItem', 'taskItem'])

/** A text block that became two, or two that became one; null where it is neither. */
export function planBoundary(planning: Planning, stretch: Stretch): Plan | null {
  const { before, after } = stretch
  if (before.length === 1 && after.length > 1) return planSplit(planning, stretch)
  if (before.length > 1 && after.length === 1) return planJoin(planning, stretch)
  return null
}

/** The text blocks at the two ends of a stretch of blocks or items, next to the boundary between them. */
function endsOf(nodes: readonly Node[], start: number): Ends | null {
  const places: Ends['between'] = []
  let position = start
  for (const node of nodes) {
    places.push({ node, position })
    position += node.nodeSize
  }
  const [one, other] = [places[0], places.at(-1)]
  if (!one || !other || one === other) return null
  const between = places.slice(1, -1)
  if (isRunningText(one.node) && isRunningText(other.node)) {
    const side = (place: typeof one): InlineSide => ({ block: place.node, start: place.position + 1 })
    return { first: side(one), last: side(other), outer: other, between, depth: 1 }
  }
  const [lastOfOne, firstOfOther] = [one.node.lastChild, other.node.firstChild]
  if (!items.has(one.node.type.name) || one.node.type !== other.node.type) return null
  if (!lastOfOne || !firstOfOther || !isRunningText(lastOfOne) || !isRunningText(firstOfOther)) return null
  return {
    first: { block: lastOfOne, start: one.position + one.node.nodeSize - 1 - lastOfOne.nodeSize + 1 },
    last: { block: firstOfOther, start: other.position + 2 },
    outer: other,
    between,
    depth: 2,
  }
}

/** The one text block that the two ends are in on the other side of the change, or null where it is not that. */
function wholeOf(ends: Ends, two: readonly Node[], node: Node, position: number): InlineSide | null {
  if (ends.depth === 1) return isRunningText(node) ? { block: node, start: position + 1 } : null
  const [one, other] = [two[0], two.at(-1)]
  if (!one || !other || node.type !== one.type || node.childCount !== one.childCount + other.childCount - 1)
    return null
  let [text, start] = [null as Node | null, position + 1]
  for (let index = 0; index < node.childCount; index += 1) {
    const child = node.child(index)
    if (index === one.childCount - 1) text = child
    else if (!child.eq(index < one.childCount ? one.child(index) : other.child(index - one.childCount + 1)))
      return null
    if (!text) start += child.nodeSize
  }
  return text && isRunningText(text) ? { block: text, start: start + 1 } : null
}

function planSplit(planning: Planning, { before, after, startA, startB }: Stretch): Plan | null {
  const [node] = before
  const ends = endsOf(after, startB)
  const whole = node && ends && wholeOf(ends, after, node, startA)
  if (!node || !whole || !isSameKind(ends.first.block, whole.block)) return null
  if (ends.depth === 2 && (after.length > 2 || !isSameKind(node, after[0] ?? node))) return null
  if (isOwnBlock(node, planning.author) || isOwnBlock(whole.block, planning.author)) return null
  if (suggestionOf(node, 'deletion') || suggestionOf(whole.block, 'deletion')) {
    planning.refuse()
    return noPlan()
  }
  const { start, end } = sharedEnds(ends.first.block, ends.last.block, whole.block)
  const size = whole.block.content.size
  const stamp = stampBeside(planning, whole.block, { fromA: start, toA: size - end }) ?? planning.newStamp()
  const sizeOfLast = ends.last.block.content.size
  const at = whole.start + size - end
  const plan = noPlan()
  planKept(
    planning,
    whole,
    ends.last,
    { fromA: size - end, toA: size, fromB: sizeOfLast - end, toB: sizeOfLast },
    plan,
  )
  plan.acts.push((tr) => {
    splitAt(tr, at, ends, stamp)
    const written = putIn(planning, ends.last.block.content.cut(0, sizeOfLast - end), stamp)
    if (written.size > 0) tr.insert(at + 2 * ends.depth, written)
    const between = settled(
      planning,
      ends.between.map((each) => each.node),
    ).map((each) => asComing(each, stamp))
    if (between.length > 0) tr.insert(at + 1, between)
    const begun = putIn(planning, ends.first.block.content.cut(start), stamp)
    if (begun.size > 0) tr.insert(at, begun)
  })
  plan.acts.push(takeOut(planning, whole, start, size - end, stamp))
  plan.pieces.push({
    fromA: whole.start + start,
    toA: at,
    fromB: ends.first.start + start,
    toB: ends.last.start + sizeOfLast - end,
  })
  planKept(planning, whole, ends.first, { fromA: 0, toA: start, fromB: 0, toB: start }, plan)
  return plan
}

function splitAt(tr: Transform, at: number, ends: Ends, stamp: SuggestionStamp): void {
  const split = { kind: 'split' as const, ...stamp, depth: ends.depth }
  // A part of what somebody else puts in is put in by them as well.
  const inserted = (node: Node) => suggestionOf(node, 'insertion')
  const typed = (node: Node, now: Node, own: BlockSuggestion[]) => {
    const known = inserted(now)
    const suggestions = [...(known ? [known] : []), ...own]
    return {
      type: node.type,
      attrs: { ...node.attrs, suggestions: suggestions.length > 0 ? suggestions : null },
    }
  }
  const { block } = ends.last
  const $at = tr.doc.resolve(at)
  if (ends.depth === 1) tr.split(at, 1, [typed(block, $at.parent, [split])])
  else tr.split(at, 2, [typed(ends.outer.node, $at.node(-1), [split]), typed(block, $at.parent, [])])
}

function planJoin(planning: Planning, { before, after, startA, startB }: Stretch): Plan | null {
  const [node] = after
  const ends = endsOf(before, startA)
  const whole = node && ends && wholeOf(ends, before, node, startB)
  if (!whole || !isSameKind(ends.first.block, whole.block)) return null
  const parts = [before[0], before.at(-1), ends.first.block, ends.last.block]
  if (parts.some((part) => part && suggestionOf(part, 'deletion'))) {
    planning.refuse()
    return noPlan()
  }
  if (parts.some((part) => part && isOwnBlock(part, planning.author))) {
    return ends.depth === 1 ? planJoinOwn(planning, ends, whole, startA, before) : null
  }
  const { start, end } = sharedEnds(ends.first.block, ends.last.block, whole.block)
  const stamp = stampForJoin(planning, ends, start, end)
  const plan = noPlan()
  takeFromLast(planning, ends, whole, end, stamp, plan)
  const isOwnSplit =
    suggestionOf(ends.outer.node, 'split')?.by === planning.author.id && ends.between.length === 0
  if (!isOwnSplit) plan.acts.push((tr) => suggestJoin(tr, ends, stamp))
  for (const { node: each, position } of [...ends.between].reverse())
    plan.acts.push(leaveBlock(planning, each, position, stamp))
  if (isOwnSplit) plan.acts.push((tr) => tr.join(ends.outer.position, ends.depth))
  takeFromFirst(planning, ends, whole, { start, end }, stamp, plan)
  return plan
}

function stampForJoin(
  planning: Planning,
  { first, last }: Ends,
  start: number,
  end: number,
): SuggestionStamp {
  const { size } = first.block.content
  const beside = stampBeside(planning, first.block, { fromA: start, toA: size })
  const shown = last.block.content.size - end
  return beside ?? stampBeside(planning, last.block, { fromA: 0, toA: shown }) ?? planning.newStamp()
}

function suggestJoin(tr: Transform, { outer, depth }: Ends, stamp: SuggestionStamp): void {
  const list = withKind(suggestionsOf(outer.node), 'join', { kind: 'join', ...stamp, depth })
  tr.setNodeAttribute(outer.position, 'suggestions', list)
}

function takeFromLast(
  planning: Planning,
  { last }: Ends,
  whole: InlineSide,
  end: number,
  stamp: SuggestionStamp,
  plan: Plan,
): void {
  const [size, all] = [last.block.content.size, whole.block.content.size]
  planKept(planning, last, whole, { fromA: size - end, toA: size, fromB: all - end, toB: all }, plan)
  plan.acts.push(takeOut(planning, last, 0, size - end, stamp))
}

function takeFromFirst(
  planning: Planning,
  { first, last }: Ends,
  whole: InlineSide,
  { start, end }: { start: number; end: number },
  stamp: SuggestionStamp,
  plan: Plan,
): void {
  const [size, all] = [first.block.content.size, whole.block.content.size]
  const written = putIn(planning, whole.block.content.cut(start, all - end), stamp)
  plan.acts.push((tr) => {
    if (written.size > 0) tr.insert(first.start + size, written)
  })
  plan.acts.push(takeOut(planning, first, start, size, stamp))
  plan.pieces.push({
    fromA: first.start + start,
    toA: last.start + last.block.content.size - end,
    fromB: whole.start + start,
    toB: whole.start + all - end,
    insertedAt: first.start + size,
  })
  planKept(planning, first, whole, { fromA: 0, toA: start, fromB: 0, toB: start }, plan)
}

/** Where one of the two is a block of the author's own, it is that one that goes, and its words go into the other. */
function planJoinOwn(
  planning: Planning,
  ends: Ends,
  whole: InlineSide,
  startA: number,
  before: readonly Node[],
): Plan | null {
  const { first, last } = ends
  const { start, end } = sharedEnds(first.block, last.block, whole.block)
  const plan = noPlan()
  if (isOwnBlock(last.block, planning.author) && !isOwnBlock(first.block, planning.author)) {
    const stamp =
      stampBeside(planning, first.block, { fromA: start, toA: first.block.content.size }) ??
      planning.newStamp()
    for (const { node, position } of [...ends.between, ends.outer].reverse())
      plan.acts.push(leaveBlock(planning, node, position, stamp))
    takeFromFirst(planning, ends, whole, { start, end: 0 }, stamp, plan)
    return plan
  }
  if (isOwnBlock(last.block, planning.author)) return null
  const stamp =
    stampBeside(planning, last.block, { fromA: 0, toA: last.block.content.size - end }) ?? planning.newStamp()
  const all = whole.block.content.size
  takeFromLast(planning, ends, whole, end, stamp, plan)
  const written = putIn(planning, whole.block.content.cut(0, all - end), stamp)
  plan.acts.push((tr) => {
    if (written.size > 0) tr.insert(last.start, written)
  })
  plan.acts.push(...planAttributes(planning, last.block, whole.block, ends.outer.position).acts)
  for (const { node, position } of ends.between.toReversed())
    plan.acts.push(leaveBlock(planning, node, position, stamp))
  const own = before[0]
  if (own) plan.acts.push(leaveBlock(planning, own, startA, stamp))
  plan.pieces.push({
    fromA: first.start,
    toA: last.start + last.block.content.size - end,
    fromB: whole.start,
    toB: whole.start + all - end,
    insertedAt: last.start,
  })
  return plan
}
