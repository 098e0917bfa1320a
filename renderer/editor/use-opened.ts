import { useCallback, useEffect, useState } from 'react'
import type { AppError } from '../../shared/errors'
import type { OpenedArticle } from '../../shared/ipc/contract'
import { request } from '../api/client'

/** What a screen begins to write with: the opened article, and whether its text is one that the journal gave back. */
export interface Beginning {
  opened: OpenedArticle
  isRecovered: boolean
  /** Another beginning is another text: everything that held the last one starts anew. */
  number: number
}

export type Opening =
  | { kind: 'reading' }
  | { kind: 'failed'; error: AppError }
  | { kind: 'choosing'; opened: OpenedArticle; recovered: NonNullable<OpenedArticle['recovered']> }
  | { kind: 'open'; beginning: Beginning }

let lastNumber = 0

const begin = (opened: OpenedArticle, isRecovered = false): Opening => {
  lastNumber += 1
  return { kind: 'open', beginning: { opened, isRecovered, number: lastNumber } }
}

/** Reads an article for its screen. Where unsaved writing was found a person chooses first. */
export function useOpened(id: string, isReadOnly: boolean) {
  const [opening, setOpening] = useState<Opening>({ kind: 'reading' })
  const read = useCallback(async () => {
    const result = await request('article:open', { id })
    if (!result.ok) return setOpening({ kind: 'failed', error: result.error })
    const { recovered } = result.value
    setOpening(
      recovered && !isReadOnly ? { kind: 'choosing', opened: result.value, recovered } : begin(result.value),
    )
  }, [id, isReadOnly])
  useEffect(() => {
    void read()
  }, [read])
  const choose = useCallback((choice: 'recovered' | 'saved') => {
    setOpening((now) => {
      if (now.kind !== 'choosing') return now
      if (choice === 'saved') return begin(now.opened)
      return begin({ ...now.opened, article: now.recovered.article }, true)
    })
  }, [])
  const replace = useCallback((opened: OpenedArticle) => setOpening(begin(opened)), [])
  return { opening, read, choose, replace }
}
