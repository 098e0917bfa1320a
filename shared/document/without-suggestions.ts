import { toNormalForm } from './normal-form'
import type { Body, DocumentMark, DocumentNode } from './schema'
import type { BlockSuggestion } from './suggestion'
import { blockSuggestionsOf, isSuggestionMark, suggestionIds } from './suggestion'

export type Verdict = 'accepted' | 'rejected'

interface Decision {
  isAccepted: boolean
  isMeant: (id: string) => boolean
}

const textBlocks = new Set(['paragraph', 'heading', 'pullQuote'])
const cells = new Set(['tableCell', 'tableHeader'])

/** The body as it is when every suggestion in it is accepted, or rejected; the same object where there is none. */
export function withoutSuggestions(body: Body, verdict: Verdict): Body {
  if (suggestionIds(body).length === 0) return body
  return toNormalForm({ type: 'doc', content: decideSuggestions(body.content, verdict) })
}

/** The article as it leaves: nobody has decided on what is only suggested, so none of it is in there. */
export function withoutOpenSuggestions<A extends { body: Body }>(article: A): A {
  const body = withoutSuggestions(article.body, 'rejected')
  return body === article.body ? article : { ...article, body }
}

/**
 * The blocks after a verdict on some suggestions; null means all.
 *
 * A boundary cannot come or go across a block that is itself suggested: what stands in its way gets the same verdict.
 */
export function decideSuggestions(
  blocks: readonly DocumentNode[],
  verdict: Verdict,
  ids: ReadonlySet<string> | null = null,
): DocumentNode[] {
  return decideAll(blocks, { isAccepted: verdict === 'accepted', isMeant: (id) => ids?.has(id) ?? true })
}

function decideAll(nodes: readonly DocumentNode[], decision: Decision): DocumentNode[] {
  const decided: DocumentNode[] = []
  for (const node of nodes) {
    const isInline = node.type === 'text' || node.marks !== undefined
    if (isInline) decided.push(...decideInline(node, decision))
    else decideBlock(node, decision, decided)
  }
  return decided
}

const idOf = (mark: DocumentMark) => String(mark.attrs?.id ?? '')

function decideInline(node: DocumentNode, { isAccepted, isMeant }: Decision): DocumentNode[] {
  const meant = (node.marks ?? []).filter((mark) => isSuggestionMark(mark) && isMeant(idOf(mark)))
  if (meant.length === 0) return [node]
  const going = isAccepted ? 'deletion' : 'insertion'
  if (meant.some(({ type }) => type === going)) return []
  const changed = isAccepted ? undefined : meant.find(({ type }) => type === 'modification')
  const left = (node.marks ?? []).filter((mark) => !meant.includes(mark))
  if (!changed) return [withMarks(node, left)]
  const before = Array.isArray(changed.attrs?.before) ? (changed.attrs.before as DocumentMark[]) : []
  return [withMarks(node, [...before, ...left.filter(isSuggestionMark)])]
}

function withMarks(node: DocumentNode, marks: DocumentMark[]): DocumentNode {
  const bare: DocumentNode = { ...node }
  delete bare.marks
  return marks.length > 0 ? { ...bare, marks } : bare
}

function decideBlock(node: DocumentNode, decision: Decision, into: DocumentNode[]): void {
  const meant = blockSuggestionsOf(node).filter(({ id }) => decision.isMeant(id))
  const going = decision.isAccepted ? 'deletion' : 'insertion'
  if (meant.some(({ kind }) => kind === going)) return
  const decided = decideContent(node, decision)
  if (!decided) return
  const left = blockSuggestionsOf(node).filter((each) => !meant.includes(each))
  const changed = decision.isAccepted ? undefined : meant.find(({ kind }) => kind === 'modification')
  const block = withSuggestions(changed ? asBefore(decided, changed) : decided, left)
  const joining = decision.isAccepted ? 'join' : 'split'
  const boundary = meant.find(({ kind }) => kind === joining)
  if (boundary) joinToLast(into, block, boundary.depth ?? 1, decision)
  else into.push(...unwrapped(block))
}

/** Null for a container of which nothing is left. */
function decideContent(node: DocumentNode, decision: Decision): DocumentNode | null {
  if (!node.content || node.content.length === 0) return node
  const content = decideAll(node.content, decision)
  if (content.length > 0) return { ...node, content }
  if (cells.has(node.type)) return { ...node, content: [{ type: 'paragraph' }] }
  const isText = node.content.some(({ type, marks }) => type === 'text' || marks !== undefined)
  return isText ? { ...node, content: [] } : null
}

/** A gallery of which one picture is left is that picture. */
function unwrapped(node: DocumentNode): DocumentNode[] {
  return node.type === 'gallery' && node.content?.length === 1 ? node.content : [node]
}

function withSuggestions(node: DocumentNode, left: readonly BlockSuggestion[]): DocumentNode {
  if (blockSuggestionsOf(node).length === left.length) return node
  const attrs = { ...node.attrs }
  delete attrs.suggestions
  return { ...node, attrs: left.length > 0 ? { ...attrs, suggestions: left } : attrs }
}

function asBefore(node: DocumentNode, { before }: BlockSuggestion): DocumentNode {
  if (!before) return node
  const { id, suggestions } = node.attrs ?? {}
  return { ...node, type: before.type, attrs: { ...before.attrs, id, suggestions } }
}

/** Joins a block to the one before it, as deep as the boundary between them is. */
function joinToLast(into: DocumentNode[], node: DocumentNode, depth: number, decision: Decision): void {
  const blocking = decision.isAccepted ? 'deletion' : 'insertion'
  const blockingId = (block: DocumentNode | undefined) =>
    block && blockSuggestionsOf(block).find(({ kind }) => kind === blocking)?.id
  const isOfOne = blockingId(node) === blockingId(into.at(-1))
  if (blockingId(node) !== undefined && !isOfOne) return
  while (!isOfOne && blockingId(into.at(-1)) !== undefined) into.pop()
  const last = into.pop()
  const freed = last && freeOf(last, decision.isAccepted ? 'insertion' : 'deletion')
  if (freed && textBlocks.has(freed.type) && textBlocks.has(node.type)) {
    into.push({ ...freed, content: [...(freed.content ?? []), ...(node.content ?? [])] })
  } else if (freed && depth > 1 && freed.type === node.type) {
    const content = [...(freed.content ?? [])]
    const [first, ...rest] = node.content ?? []
    if (first) joinToLast(content, first, depth - 1, decision)
    into.push({ ...freed, content: [...content, ...rest] })
  } else into.push(...(last ? [last] : []), node)
}

function freeOf(node: DocumentNode, kind: 'insertion' | 'deletion'): DocumentNode {
  return withSuggestions(
    node,
    blockSuggestionsOf(node).filter((each) => each.kind !== kind),
  )
}
