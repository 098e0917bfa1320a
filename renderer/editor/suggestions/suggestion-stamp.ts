import type { Mark, Node } from '@tiptap/pm/model'
import { ulid } from 'ulid'
import type {
  BlockSuggestion,
  BlockSuggestionKind,
  SuggestionStamp,
} from '../../../shared/document/suggestion'
import { blockSuggestionKinds, isSuggestionMark } from '../../../shared/document/suggestion'

/** Whoever works at this desk, and how what they suggest next is named. */
export interface Author {
  id: string
  newStamp(): SuggestionStamp
}

export const authorOf = (id: string): Author => ({
  id,
  newStamp: () => ({ id: ulid(), by: id, at: new Date().toISOString() }),
})

export const isSuggesting = (mark: Mark) => isSuggestionMark({ type: mark.type.name })
export const plainMarks = (marks: readonly Mark[]) => marks.filter((mark) => !isSuggesting(mark))
export const markNamed = (node: Node, name: string) => node.marks.find(({ type }) => type.name === name)

export const stampOf = ({ attrs }: Mark): SuggestionStamp => ({
  id: String(attrs.id),
  by: String(attrs.by),
  at: String(attrs.at),
})

/** Text that this author put in: for them it can still come and go freely. */
export const isOwnInsertion = (node: Node, author: Author) =>
  markNamed(node, 'insertion')?.attrs.by === author.id

export function suggestionsOf(node: Node): readonly BlockSuggestion[] {
  return (node.attrs.suggestions as BlockSuggestion[] | null | undefined) ?? []
}

export function suggestionOf(node: Node, kind: BlockSuggestionKind): BlockSuggestion | undefined {
  return suggestionsOf(node).find((each) => each.kind === kind)
}

export const isOwnBlock = (node: Node, author: Author) => suggestionOf(node, 'insertion')?.by === author.id

/** The list with one kind replaced, or without it; null where nothing is left. */
export function withKind(
  all: readonly BlockSuggestion[],
  kind: BlockSuggestionKind,
  next: BlockSuggestion | null,
): BlockSuggestion[] | null {
  const list = [...all.filter((each) => each.kind !== kind), ...(next ? [next] : [])]
  list.sort((one, other) => blockSuggestionKinds.indexOf(one.kind) - blockSuggestionKinds.indexOf(other.kind))
  return list.length > 0 ? list : null
}
