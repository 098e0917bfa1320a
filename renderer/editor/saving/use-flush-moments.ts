import { useEffect } from 'react'
import { onFlush } from '../../api/flush'
import type { ArticleSession } from '../draft/article-session'

/** Saves when the window loses the person's attention, and when it is about to close. */
export function useFlushMoments(session: ArticleSession): void {
  useEffect(() => {
    const flush = async () => {
      await session.journal.flush()
      await session.queue.flush()
    }
    // A composition is not cut: its text is saved when it ends.
    const flushAtRest = () => {
      if (!session.isComposing() && session.queue.state().kind === 'dirty') void session.queue.flush()
    }
    const onVisibility = () => {
      if (document.visibilityState === 'hidden') flushAtRest()
    }
    const stop = onFlush(flush)
    window.addEventListener('blur', flushAtRest)
    document.addEventListener('visibilitychange', onVisibility)
    return () => {
      stop()
      window.removeEventListener('blur', flushAtRest)
      document.removeEventListener('visibilitychange', onVisibility)
    }
  }, [session])
}
