import type { DocumentMark, DocumentNode } from './schema'

/** Who suggested it and when. Everything with one id is decided together. */
export interface SuggestionStamp {
  id: string
  by: string
  at: string
}

/** Marks of text that somebody suggests; `modification` knows the marks from before. */
export const suggestionMarks = ['insertion', 'deletion', 'modification'] as const

export const blockSuggestionKinds = ['insertion', 'deletion', 'modification', 'split', 'join'] as const
export type BlockSuggestionKind = (typeof blockSuggestionKinds)[number]

/**
 * What somebody suggests about a whole block, in its attribute `suggestions`, at most one of each kind.
 *
 * `split`: the boundary in front of the block is new. `join`: the boundary in front of it shall go. `depth` says how
 * many ends of nodes the boundary is made of: two between the paragraphs of two list items. `before` is the block as
 * it was.
 */
export interface BlockSuggestion extends SuggestionStamp {
  kind: BlockSuggestionKind
  before?: { type: string; attrs?: Record<string, unknown> | undefined }
  depth?: number
}

const markNames = new Set<string>(suggestionMarks)

export function isSuggestionMark({ type }: Pick<DocumentMark, 'type'>): boolean {
  return markNames.has(type)
}

export function blockSuggestionsOf(node: Pick<DocumentNode, 'attrs'>): readonly BlockSuggestion[] {
  const stored = node.attrs?.suggestions
  return Array.isArray(stored) ? (stored as BlockSuggestion[]) : []
}

export function hasBlockSuggestion(node: Pick<DocumentNode, 'attrs'>, kind: BlockSuggestionKind): boolean {
  return blockSuggestionsOf(node).some((each) => each.kind === kind)
}

/** The ids of what is suggested in and at a node, each once, in reading order. */
export function suggestionIds(node: DocumentNode): string[] {
  const ids = new Set<string>()
  collectIds(node, ids)
  return [...ids]
}

function collectIds(node: DocumentNode, ids: Set<string>): void {
  for (const { id } of blockSuggestionsOf(node)) ids.add(id)
  for (const mark of node.marks ?? [])
    if (isSuggestionMark(mark) && typeof mark.attrs?.id === 'string') ids.add(mark.attrs.id)
  for (const child of node.content ?? []) collectIds(child, ids)
}
