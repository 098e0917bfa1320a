import { createWordMatcher, foldWord } from './checks/word-matcher'
import type { WordEntry } from './word-list'
import { emptyWordList } from './word-list'

/**
 * What is wrong with an entry beside the others. `duplicate`: the same word again; `own-right`: its own right form, so
 * it is never found; `right-is-wrong`: a right form has a word in it that the list does not print; `no-right`: misspelt,
 * and no right form to put in its place.
 */
export type WordProblem =
  | { kind: 'duplicate'; with: WordEntry }
  | { kind: 'own-right' }
  | { kind: 'right-is-wrong'; right: string; with: WordEntry }
  | { kind: 'no-right' }

/** The problems of each entry, in the order of the entries; most have none. */
export function wordListProblems(entries: readonly WordEntry[]): WordProblem[][] {
  const matches = createWordMatcher({ ...emptyWordList(), entries: [...entries] })
  const byWord = new Map<string, WordEntry[]>()
  for (const entry of entries) {
    const word = foldWord(entry.wrong)
    byWord.set(word, [...(byWord.get(word) ?? []), entry])
  }
  return entries.map((entry) => {
    const problems: WordProblem[] = []
    const twin = byWord.get(foldWord(entry.wrong))?.find((each) => each !== entry)
    if (twin) problems.push({ kind: 'duplicate', with: twin })
    if (entry.right.includes(entry.wrong)) problems.push({ kind: 'own-right' })
    for (const right of entry.right) {
      const other = matches(right).find((match) => match.entry !== entry && match.entry !== twin)?.entry
      if (other) problems.push({ kind: 'right-is-wrong', right, with: other })
    }
    if (entry.kind === 'misspelt' && entry.right.length === 0) problems.push({ kind: 'no-right' })
    return problems
  })
}
