import { useCallback, useMemo, useRef, useState } from 'react'
import type { AppError } from '../../../shared/errors'
import type { OpenedArticle } from '../../../shared/ipc/contract'
import { request } from '../../api/client'
import { useWords } from '../../i18n/use-words'
import type { ArticleSession } from '../draft/article-session'
import type { TakenIn } from './take-in'
import { isNews, takeIn } from './take-in'

export type Settling = ReturnType<typeof useSettling>

/**
 * Takes in what came to the disk from elsewhere while the article is open. What clashes is a conflict and waits for a
 * person; everything else is taken without asking, and told.
 */
export function useSettling(session: ArticleSession, first: TakenIn | null, isReadOnly: boolean) {
  const t = useWords('merging')
  const [takenIn, setTakenIn] = useState<TakenIn | null>(first)
  const [clashing, setClashing] = useState<OpenedArticle | null>(null)
  const [error, setError] = useState<AppError | null>(null)
  const isBusy = useRef(false)
  const told = useRef('')
  const settle = useCallback(
    async (disk: OpenedArticle, origin: 'disk' | 'window'): Promise<'again' | null> => {
      const pair = `${session.queue.base()} ${disk.base}`
      if (isBusy.current || (told.current === pair && session.saveState().kind === 'conflict')) return null
      isBusy.current = true
      const names = { mine: t('kept.mine'), disk: t('kept.disk') }
      const keep = origin === 'window' || isReadOnly ? null : names
      const result = await takeIn({ session, disk, origin, request, keep })
      isBusy.current = false
      const outcome = result.ok ? result.value : 'clash'
      if (outcome === 'again') return 'again'
      if (outcome !== 'clash') {
        setClashing(null)
        if (origin === 'disk' && isNews(outcome)) setTakenIn(outcome)
        return null
      }
      if (!result.ok) setError(result.error)
      told.current = pair
      setClashing(disk)
      const { id: article, queue } = session
      queue.noticeConflict({ kind: 'save-conflict', article, base: queue.base(), current: disk.base })
      return null
    },
    [session, isReadOnly, t],
  )
  /** The clash is over: a person chose. */
  const end = useCallback((news: TakenIn | null) => {
    setClashing(null)
    setTakenIn(news)
  }, [])
  return useMemo(
    () => ({ settle, takenIn, setTakenIn, clashing, end, error, clearError: () => setError(null) }),
    [settle, takenIn, clashing, end, error],
  )
}
