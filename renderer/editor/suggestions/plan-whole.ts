import type { Node } from '@tiptap/pm/model'
import { Fragment } from '@tiptap/pm/model'
import type { DocumentNode } from '../../../shared/document/schema'
import type { SuggestionStamp } from '../../../shared/document/suggestion'
import { suggestionIds } from '../../../shared/document/suggestion'
import { decideSuggestions } from '../../../shared/document/without-suggestions'
import type { Plan, Planning, Stretch } from './plan'
import { isOwnBlock, suggestionOf, suggestionsOf, withKind } from './suggestion-stamp'

/** Suggests to take out whole blocks and to put in others behind them; null where the parent cannot hold both. */
export function planWhole(planning: Planning, stretch: Stretch): Plan | null {
  const { before, startA, startB } = stretch
  const stamp = stampFor(planning, stretch)
  const leaving = before.map((node) => asLeaving(planning, node, stamp))
  const coming = settled(planning, stretch.after).map((node) => asComing(node, stamp))
  if (!canHold(stretch, [...leaving.filter((node) => node !== null), ...coming])) return null
  const endA = startA + sizeOf(before)
  const plan: Plan = {
    acts: [],
    pieces: [
      { fromA: startA, toA: endA, fromB: startB, toB: startB + sizeOf(stretch.after), insertedAt: endA },
    ],
  }
  plan.acts.push((tr) => {
    if (coming.length > 0) tr.insert(endA, coming)
  })
  let position = endA
  for (const [index, node] of [...before.entries()].reverse()) {
    position -= node.nodeSize
    plan.acts.push(leave(planning, node, position, leaving[index] ?? null))
  }
  return plan
}

const sizeOf = (nodes: readonly Node[]) => nodes.reduce((size, node) => size + node.nodeSize, 0)

/** Blocks put in behind one's own go on with it. */
function stampFor({ author, newStamp }: Planning, { parent, index, before }: Stretch): SuggestionStamp {
  const previous =
    before.length === 0 && index > 0 ? suggestionOf(parent.child(index - 1), 'insertion') : undefined
  return previous?.by === author.id ? { id: previous.id, by: previous.by, at: previous.at } : newStamp()
}

function canHold({ parent, index, before }: Stretch, nodes: readonly Node[]): boolean {
  const children: Node[] = []
  parent.forEach((child, _offset, at) => {
    if (at < index || at >= index + before.length) children.push(child)
  })
  children.splice(index, 0, ...nodes)
  return parent.type.validContent(Fragment.from(children))
}

/** A block as it stays in the text until it is decided, or null where it goes at once. */
function asLeaving({ author }: Planning, node: Node, stamp: SuggestionStamp): Node | null {
  if (isOwnBlock(node, author)) return null
  if (suggestionOf(node, 'deletion')) return node
  return withSuggestion(node, { kind: 'deletion', ...stamp })
}

function withSuggestion(node: Node, suggestion: { kind: 'insertion' | 'deletion' } & SuggestionStamp): Node {
  const suggestions = withKind(suggestionsOf(node), suggestion.kind, suggestion)
  return node.type.create({ ...node.attrs, suggestions }, node.content, node.marks)
}

export function leave(
  _planning: Planning,
  node: Node,
  position: number,
  left: Node | null,
): Plan['acts'][number] {
  return (tr) => {
    if (left === null) tr.delete(position, position + node.nodeSize)
    else if (left !== node) tr.setNodeAttribute(position, 'suggestions', left.attrs.suggestions)
  }
}

export function leaveBlock(planning: Planning, node: Node, position: number, stamp: SuggestionStamp) {
  return leave(planning, node, position, asLeaving(planning, node, stamp))
}

const asComing = (node: Node, stamp: SuggestionStamp) => withSuggestion(node, { kind: 'insertion', ...stamp })
export { asComing }

/** Blocks as somebody puts them in: what was suggested in them is read as it was shown, accepted. */
export function settled({ schema }: Planning, nodes: readonly Node[]): Node[] {
  const stored = nodes.map((node) => node.toJSON() as DocumentNode)
  if (stored.every((node) => suggestionIds(node).length === 0)) return [...nodes]
  return decideSuggestions(stored, 'accepted').map((node) => schema.nodeFromJSON(node))
}
