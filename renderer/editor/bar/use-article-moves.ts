import { useCallback, useState } from 'react'
import type { Move } from '../../../shared/domain/workflow'
import type { AppError } from '../../../shared/errors'
import { request } from '../../api/client'
import { keepFocus } from '../../ui/parts/focus-back'
import { useEndUndo } from '../../ui/parts/undo-bar'
import type { ArticleSession } from '../draft/article-session'

export interface MoveInput {
  reason: string | null
  moment: string | null
}

export interface ArticleMoves {
  busy: Move | null
  error: AppError | null
  clearError: () => void
  /** Saves first, then moves exactly the text that was saved. True when it moved. */
  run: (move: Move, input?: Partial<MoveInput>) => Promise<boolean>
}

export function useArticleMoves(session: ArticleSession, onMoved: () => Promise<void>): ArticleMoves {
  const [busy, setBusy] = useState<Move | null>(null)
  const [error, setError] = useState<AppError | null>(null)
  const endUndo = useEndUndo()
  const run = useCallback(
    async (move: Move, input: Partial<MoveInput> = {}) => {
      setBusy(move)
      endUndo()
      const { outcome, value: moved } = await session.queue.withFlushed((base) =>
        request('article:move', { id: session.id, move, base, reason: null, moment: null, ...input }),
      )
      const failed = 'error' in outcome ? outcome.error : moved?.ok === false ? moved.error : null
      setError(failed)
      await onMoved()
      setBusy(null)
      keepFocus()
      return moved?.ok === true
    },
    [session, onMoved, endUndo],
  )
  const clearError = useCallback(() => setError(null), [])
  return { busy, error, clearError, run }
}
