import { useCallback, useEffect, useRef, useState } from 'react'
import type { Article } from '../../shared/domain/article'
import type { AppError } from '../../shared/errors'
import type { OpenedArticle } from '../../shared/ipc/contract'
import { request } from '../api/client'
import { useWords } from '../i18n/use-words'
import { mergeRecovered } from './saving/merge-recovered'
import type { TakenIn } from './saving/take-in'

/** What a screen begins to write with: the opened article, and whether its text is one that the journal gave back. */
export interface Beginning {
  opened: OpenedArticle
  isRecovered: boolean
  /** What the disk has, where the text is a recovered one. */
  baseText: Article | null
  /** What was merged into the text before it was shown. */
  takenIn: TakenIn | null
  /** Another beginning is another text: everything that held the last one starts anew. */
  number: number
}

export type Opening =
  | { kind: 'reading' }
  | { kind: 'failed'; error: AppError }
  | { kind: 'stale' }
  | { kind: 'choosing'; opened: OpenedArticle; recovered: NonNullable<OpenedArticle['recovered']> }
  | { kind: 'open'; beginning: Beginning }

let lastNumber = 0

const begin = (opened: OpenedArticle, rest: Partial<Beginning> = {}): Opening => {
  lastNumber += 1
  const beginning = { opened, isRecovered: false, baseText: null, takenIn: null, number: lastNumber }
  return { kind: 'open', beginning: { ...beginning, ...rest } }
}

/** Begins with another text than the disk has; it is saved at once. */
const beginWith = (opened: OpenedArticle, article: Article, takenIn: TakenIn | null): Opening =>
  begin({ ...opened, article }, { isRecovered: true, baseText: opened.article, takenIn })

/** Reads an article for its screen. Where unsaved writing was found a person chooses first. */
export function useOpened(id: string, isReadOnly: boolean) {
  const t = useWords('merging')
  const [opening, setOpening] = useState<Opening>({ kind: 'reading' })
  const names = useRef({ mine: '', disk: '' })
  useEffect(() => {
    names.current = { mine: t('kept.recovered'), disk: t('kept.disk') }
  })
  const read = useCallback(async () => {
    const result = await request('article:open', { id })
    if (!result.ok) return setOpening({ kind: 'failed', error: result.error })
    const { recovered } = result.value
    if (!recovered || isReadOnly) return setOpening(begin(result.value))
    const merged = await mergeRecovered(result.value, recovered, names.current)
    if (merged === 'again') return setOpening({ kind: 'stale' })
    setOpening(
      merged
        ? beginWith(result.value, merged.after, merged)
        : { kind: 'choosing', opened: result.value, recovered },
    )
  }, [id, isReadOnly])
  useEffect(() => {
    void read()
  }, [read])
  // Another text came to the disk while the two were merged.
  useEffect(() => {
    if (opening.kind === 'stale') void read()
  }, [opening, read])
  const choose = useCallback((choice: 'recovered' | 'saved' | Article) => {
    setOpening((now) => {
      if (now.kind !== 'choosing') return now
      if (choice === 'saved') return begin(now.opened)
      return beginWith(now.opened, choice === 'recovered' ? now.recovered.article : choice, null)
    })
  }, [])
  const replace = useCallback((opened: OpenedArticle) => setOpening(begin(opened)), [])
  return { opening, read, choose, replace }
}
