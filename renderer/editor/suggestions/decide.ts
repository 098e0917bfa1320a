import type { Node } from '@tiptap/pm/model'
import type { Transaction } from '@tiptap/pm/state'
import type { Transform } from '@tiptap/pm/transform'
import type { DocumentNode } from '../../../shared/document/schema'
import type { Verdict } from '../../../shared/document/without-suggestions'
import { decideSuggestions } from '../../../shared/document/without-suggestions'
import { saidAttributes } from './plan'
import { suggestionsIn } from './suggestion-index'
import { suggestionsOf } from './suggestion-stamp'
import { decidedKey } from './suggesting'

/** Accepts or rejects suggestions, all of them where no ids are given; false where there is nothing to decide. */
export function decide(tr: Transaction, verdict: Verdict, ids: ReadonlySet<string> | null): boolean {
  const { doc } = tr
  const isMeant = (node: Node) => suggestionsIn(node).some(({ id }) => ids?.has(id) ?? true)
  const stretches = stretchesOf(doc, isMeant)
  for (const { first, last } of stretches.reverse()) {
    const nodes = doc.children.slice(first, last + 1)
    const start = doc.children.slice(0, first).reduce((size, node) => size + node.nodeSize, 0)
    const stored = nodes.map((node) => node.toJSON() as DocumentNode)
    const decided = decideSuggestions(stored, verdict, ids).map((node) =>
      doc.type.schema.nodeFromJSON(plain(node)),
    )
    become(tr, start, nodes, decided)
  }
  if (stretches.length > 0) tr.setMeta(decidedKey, true)
  return stretches.length > 0
}

/** JSON without what an attribute of the schema could not take. */
function plain(node: DocumentNode): DocumentNode {
  return JSON.parse(JSON.stringify(node)) as DocumentNode
}

/** Runs of top-level blocks with what is meant, each with the blocks before it that its boundaries reach over. */
function stretchesOf(doc: Node, isMeant: (node: Node) => boolean): { first: number; last: number }[] {
  const stretches: { first: number; last: number }[] = []
  doc.forEach((node, _offset, index) => {
    if (!isMeant(node)) return
    let first = index
    while (first > 0 && suggestionsOf(doc.child(first)).length > 0) first -= 1
    const known = stretches.at(-1)
    if (known && first <= known.last + 1) known.last = index
    else stretches.push({ first, last: index })
  })
  return stretches
}

/** Makes nodes of one parent into others with as few steps as it takes, so that what stands beside stays. */
function become(tr: Transform, start: number, before: readonly Node[], after: readonly Node[]): void {
  const most = Math.min(before.length, after.length)
  let [first, last] = [0, 0]
  while (first < most && before[first]?.eq(after[first]!)) first += 1
  while (last < most - first && before.at(-1 - last)?.eq(after.at(-1 - last)!)) last += 1
  const [olds, news] = [before.slice(first, before.length - last), after.slice(first, after.length - last)]
  const from = before.slice(0, first).reduce((size, node) => size + node.nodeSize, start)
  if (olds.length === news.length && olds.every((node, index) => node.type === news[index]?.type)) {
    let position = olds.reduce((size, node) => size + node.nodeSize, from)
    for (const [index, node] of [...olds.entries()].reverse()) {
      position -= node.nodeSize
      becomeOne(tr, position, node, news[index]!)
    }
    return
  }
  const to = olds.reduce((size, node) => size + node.nodeSize, from)
  if (news.length === 0) tr.delete(from, to)
  else tr.replaceWith(from, to, news)
}

function becomeOne(tr: Transform, position: number, before: Node, after: Node): void {
  if (before.eq(after)) return
  if (!before.isTextblock) become(tr, position + 1, before.children, after.children)
  else if (!becomeInline(tr, position + 1, before, after))
    tr.replaceWith(position + 1, position + 1 + before.content.size, after.content)
  const attrs: Record<string, unknown> = {
    ...saidAttributes(after),
    suggestions: after.attrs.suggestions as unknown,
  }
  for (const [name, value] of Object.entries(attrs))
    if (JSON.stringify(before.attrs[name]) !== JSON.stringify(value))
      tr.setNodeAttribute(position, name, value)
}

/** Takes out and formats piece by piece; false where the one is not made of pieces of the other. */
function becomeInline(tr: Transform, start: number, before: Node, after: Node): boolean {
  const acts: (() => void)[] = []
  let [offset, taken] = [0, 0]
  for (const node of before.children) {
    const kept = after.content.cut(taken, Math.min(after.content.size, taken + node.nodeSize)).content
    const isKept = kept.length > 0 && kept.map(textOf).join('') === textOf(node)
    const from = start + offset
    if (isKept) {
      let at = from
      for (const piece of kept) {
        const [pieceFrom, pieceTo] = [at, at + piece.nodeSize]
        acts.push(() => {
          for (const mark of node.marks)
            if (!mark.isInSet(piece.marks)) tr.removeMark(pieceFrom, pieceTo, mark)
          for (const mark of piece.marks) if (!mark.isInSet(node.marks)) tr.addMark(pieceFrom, pieceTo, mark)
        })
        at = pieceTo
      }
      taken += node.nodeSize
    } else acts.push(() => tr.delete(from, from + node.nodeSize))
    offset += node.nodeSize
  }
  if (taken !== after.content.size) return false
  for (const act of acts.reverse()) act()
  return true
}

const textOf = (node: Node) =>
  node.isText ? (node.text ?? '') : JSON.stringify([node.type.name, node.attrs])
