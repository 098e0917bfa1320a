import { closeHistory } from '@tiptap/pm/history'
import type { Fragment, Node } from '@tiptap/pm/model'
import type { Transaction } from '@tiptap/pm/state'
import type { Editor } from '@tiptap/react'
import type { Body, DocumentNode } from '../../../shared/document/schema'
import { diff } from '../../../shared/merge/diff'
import type { Edge } from '../../../shared/merge/match-blocks'
import { matchBlocks } from '../../../shared/merge/match-blocks'
import { decidedKey } from '../suggestions/suggesting'

/** What stands from `from` to `to` becomes `content`. */
interface Replacement {
  from: number
  to: number
  content: Fragment
}

/**
 * Puts another body in the place of the one that is shown, as one step that can be undone. Only what differs is
 * touched, so that the cursor, comments and everything else that has a place keeps it.
 */
export function replaceBody(editor: Editor, body: Body): void {
  const { state, view } = editor
  const next = state.schema.nodeFromJSON(body)
  if (state.doc.eq(next)) return
  // In suggestion mode too: what somebody else wrote is no suggestion of whoever sits here.
  view.dispatch(closeHistory(replaced(state.tr, next)).setMeta(decidedKey, true))
  // What is typed next is another step.
  view.dispatch(closeHistory(view.state.tr))
}

function replaced(transaction: Transaction, next: Node): Transaction {
  const { doc } = transaction
  try {
    const replacements = replacementsOf(doc, next, 0)
    for (const { from, to, content } of replacements.reverse()) transaction.replaceWith(from, to, content)
    if (transaction.doc.eq(next)) return transaction
  } catch {
    // In between the document would not have been one: everything is put in at once.
  }
  return transaction.replaceWith(0, transaction.doc.content.size, next.content)
}

/** In the order of the document; `start` is where the content of `before` begins. */
function replacementsOf(before: Node, after: Node, start: number): Replacement[] {
  return before.inlineContent && after.inlineContent
    ? inlineReplacements(before, after, start)
    : blockReplacements(before, after, start)
}

/** Blocks that are the same block are changed inside; what stands between two such is replaced as a whole. */
function blockReplacements(before: Node, after: Node, start: number): Replacement[] {
  const [old, young] = [childrenOf(before), childrenOf(after)]
  const replacements: Replacement[] = []
  const at = { old: 0, young: 0 }
  const position = (index: number) => start + sizeOf(old.slice(0, index))
  const replaceUntil = (oldEnd: number, youngEnd: number) => {
    if (at.old === oldEnd && at.young === youngEnd) return
    const begin = sizeOf(young.slice(0, at.young))
    const content = after.content.cut(begin, begin + sizeOf(young.slice(at.young, youngEnd)))
    replacements.push({ from: position(at.old), to: position(oldEnd), content })
  }
  for (const { base, side } of sameBlocks(old, young)) {
    replaceUntil(base, side)
    const [one, other] = [old[base], young[side]]
    if (one && other && !one.eq(other)) replacements.push(...replacementsOf(one, other, position(base) + 1))
    at.old = base + 1
    at.young = side + 1
  }
  replaceUntil(old.length, young.length)
  return replacements
}

/** Pairs of blocks that are the same or became one another in place, in the order that both have. */
function sameBlocks(old: readonly Node[], young: readonly Node[]): Edge[] {
  const [nodes, others] = [old, young].map((all) => all.map((node) => node.toJSON() as DocumentNode))
  const pairs: Edge[] = []
  const edges = matchBlocks(nodes ?? [], others ?? []).sort(
    (one, other) => one.base - other.base || one.side - other.side,
  )
  for (const { base, side } of edges) {
    const last = pairs.at(-1)
    const isLater = !last || (base > last.base && side > last.side)
    if (isLater && isAlike(old[base], young[side])) pairs.push({ base, side })
  }
  return pairs
}

const isAlike = (one: Node | undefined, other: Node | undefined) =>
  one !== undefined && other !== undefined && (one.isLeaf ? one.eq(other) : one.sameMarkup(other))

/** A text block in units that are one position wide each. */
function inlineReplacements(before: Node, after: Node, start: number): Replacement[] {
  return hunksOf(unitsOf(before), unitsOf(after)).map(({ from, to, start: begin, end }) => ({
    from: start + from,
    to: start + to,
    content: after.content.cut(begin, end),
  }))
}

function unitsOf(block: Node): string[] {
  return childrenOf(block).flatMap((node) => {
    const marks = JSON.stringify(node.marks)
    if (node.isText)
      return Array.from({ length: node.nodeSize }, (_none, at) => `${node.text?.[at]} ${marks}`)
    return Array.from({ length: node.nodeSize }, (_none, at) => `${at} ${keyOf(node)}`)
  })
}

function hunksOf(before: readonly string[], after: readonly string[]) {
  const numbers = new Map<string, number>()
  const numberOf = (key: string) => numbers.get(key) ?? numbers.set(key, numbers.size).size - 1
  return diff(before.map(numberOf), after.map(numberOf))
}

function childrenOf(node: Node): Node[] {
  return Array.from({ length: node.childCount }, (_none, index) => node.child(index))
}

const keyOf = (node: Node) => JSON.stringify(node)
const sizeOf = (nodes: readonly Node[]) => nodes.reduce((size, node) => size + node.nodeSize, 0)
