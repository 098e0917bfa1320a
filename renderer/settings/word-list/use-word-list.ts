import { useMemo, useState } from 'react'
import type { WordEntry } from '../../../shared/domain/word-list'
import type { WordChange } from '../../../shared/domain/word-list-changes'
import { undoOfChanges } from '../../../shared/domain/word-list-changes'
import type { WordProblem } from '../../../shared/domain/word-list-problems'
import { wordListProblems } from '../../../shared/domain/word-list-problems'
import type { AppError } from '../../../shared/errors'
import { request } from '../../api/client'
import { useRequest } from '../../api/queries'
import { useWords } from '../../i18n/use-words'
import { useUndo } from '../../ui/parts/undo-bar'

/** An entry with what is wrong with it; `key` is its place in the list. */
export interface ListedWord {
  key: string
  entry: WordEntry
  problems: readonly WordProblem[]
}

/** The house word list and the ways to change it; what removes or takes in many can be undone. */
export function useWordList() {
  const t = useWords('wordList')
  const offerUndo = useUndo()
  const [failed, setFailed] = useState<AppError | null>(null)
  const { data, error } = useRequest('check:rules', null)
  const entries = data?.wordList.entries
  const words = useMemo((): ListedWord[] | null => {
    if (!entries) return null
    const problems = wordListProblems(entries)
    return entries.map((entry, index) => ({ key: String(index), entry, problems: problems[index] ?? [] }))
  }, [entries])
  const change = async (changes: readonly WordChange[]): Promise<AppError | null> => {
    const changed = await request('word-list:change', { changes: [...changes] })
    const refused = changed.ok ? null : changed.error
    setFailed(refused)
    return refused
  }
  const changeWithUndo = async (changes: readonly WordChange[], message: string) => {
    const refused = await change(changes)
    if (!refused) offerUndo({ message, undo: () => void change(undoOfChanges(changes)) })
    return refused
  }
  return {
    words,
    error: error?.appError ?? failed,
    clearError: () => setFailed(null),
    change,
    remove: (entry: WordEntry) =>
      changeWithUndo([{ from: entry, to: null }], t('removed', { word: entry.wrong })),
    takeIn: (changes: readonly WordChange[]) =>
      changeWithUndo(changes, t('imported', { count: changes.length })),
  }
}

export type WordListActs = ReturnType<typeof useWordList>
