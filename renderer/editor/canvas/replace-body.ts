import { closeHistory } from '@tiptap/pm/history'
import type { Fragment, Node } from '@tiptap/pm/model'
import type { Transaction } from '@tiptap/pm/state'
import type { Editor } from '@tiptap/react'
import type { Body } from '../../../shared/document/schema'
import { diff } from '../../../shared/merge/diff'

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
  view.dispatch(closeHistory(replaced(state.tr, next)))
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

function blockReplacements(before: Node, after: Node, start: number): Replacement[] {
  const [old, young] = [childrenOf(before), childrenOf(after)]
  return hunksOf(old.map(keyOf), young.map(keyOf)).flatMap((hunk) => {
    const [gone, come] = [old.slice(hunk.from, hunk.to), young.slice(hunk.start, hunk.end)]
    if (gone.length === come.length && gone.every((node, index) => isAlike(node, come[index])))
      return gone.flatMap((node, index) => {
        const position = start + sizeOf(old.slice(0, hunk.from + index))
        return replacementsOf(node, come[index] ?? node, position + 1)
      })
    const from = start + sizeOf(old.slice(0, hunk.from))
    const content = after.content.cut(sizeOf(young.slice(0, hunk.start)), sizeOf(young.slice(0, hunk.end)))
    return [{ from, to: from + sizeOf(gone), content }]
  })
}

const isAlike = (one: Node, other: Node | undefined) =>
  other !== undefined && !one.isLeaf && one.sameMarkup(other)

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
