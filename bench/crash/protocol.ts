/** What the writing process tells: each line is sent after the store acknowledged it, except `typing`. */
export type Acknowledgement =
  | { kind: 'ready' }
  | { kind: 'saved'; id: string; base: string; sequence: number }
  | { kind: 'revision'; id: string; hash: string }
  | { kind: 'decision'; id: string; decision: string }
  | { kind: 'logged'; sequence: number }
  /** Text with this sequence was typed at this moment; the journal may have it later. */
  | { kind: 'typing'; id: string; sequence: number; at: number }
  | { kind: 'journal'; id: string; sequence: number }

/** The sequence is the article's read count, so that a text says which save it is. */
export function sequenceOf(article: { readCount: number | null }): number {
  return article.readCount ?? -1
}
