import { useMemo, useState } from 'react'
import type { AppError } from '../../../shared/errors'
import type { ArticleSession } from '../draft/article-session'

export interface Leaving {
  /** Saves what is left, then goes; where it cannot be saved a person is asked first. */
  leave: (go: () => void) => void
  /** Why it could not be saved; null while nobody has to be asked. */
  error: AppError | null
  go: () => void
  stay: () => void
}

export function useLeaving(session: ArticleSession): Leaving {
  const [asked, setAsked] = useState<{ error: AppError; go: () => void } | null>(null)
  return useMemo(
    () => ({
      leave(go) {
        void session.journal
          .flush()
          .then(() => session.queue.flush())
          .then((outcome) => ('error' in outcome ? setAsked({ error: outcome.error, go }) : go()))
      },
      error: asked?.error ?? null,
      go: () => asked?.go(),
      stay: () => setAsked(null),
    }),
    [session, asked],
  )
}
