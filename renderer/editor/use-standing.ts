import { useCallback, useEffect, useRef, useState } from 'react'
import type { OpenedArticle } from '../../shared/ipc/contract'
import { request } from '../api/client'
import { useEvent } from '../api/use-event'
import type { ArticleSession } from './draft/article-session'
import type { Settling } from './saving/use-settling'

/** What is true of the article besides its text. */
export type Standing = Pick<OpenedArticle, 'status' | 'moves' | 'returned' | 'forks' | 'offers'>

/** The article as the disk has it, read while no save of ours was under way. */
async function readSettled(session: ArticleSession): Promise<OpenedArticle | null> {
  for (;;) {
    await session.queue.settled()
    const base = session.queue.base()
    const result = await request('article:open', { id: session.id })
    if (!result.ok) return null
    if (session.queue.base() === base && session.queue.state().kind !== 'saving') return result.value
  }
}

/**
 * Keeps the standing of the open article true: after moves, saves, the clock, and changes from elsewhere. A text from
 * elsewhere is taken into the one on the screen by `settle`.
 */
export function useStanding(session: ArticleSession, first: OpenedArticle, settle: Settling['settle']) {
  const [standing, setStanding] = useState<Standing>(first)
  const isGone = useRef(false)
  useEffect(() => {
    isGone.current = false
    return () => {
      isGone.current = true
    }
  }, [])
  const refresh = useCallback(
    async (origin: 'disk' | 'window' = 'disk') => {
      for (;;) {
        const opened = await readSettled(session)
        if (!opened || isGone.current) return
        const isOtherText = opened.base !== session.queue.base()
        if (isOtherText && (await settle(opened, origin)) === 'again') continue
        if (!isGone.current) setStanding(opened)
        return
      }
    },
    [session, settle],
  )
  const shown = useRef(standing)
  useEffect(() => {
    shown.current = standing
  }, [standing])
  // Another state has other moves; the rest of the standing does not change by a save.
  useEffect(
    () =>
      session.onSaved(({ status }) => {
        if (JSON.stringify(shown.current.status) !== JSON.stringify(status)) void refresh()
      }),
    [session, refresh],
  )
  useEvent('article:changed', ({ id, why }) => {
    if (id !== session.id || why === 'created') return
    // The news of our own save comes before its answer; any other save is of another window.
    const isOurSave = why === 'saved' && session.queue.state().kind === 'saving'
    if (!isOurSave) void refresh(why === 'saved' ? 'window' : 'disk')
  })
  // A save met another text before anybody told of it.
  useEffect(
    () =>
      session.onSaveState(() => {
        if (session.saveState().kind === 'conflict') void refresh()
      }),
    [session, refresh],
  )
  return { standing, refresh }
}
