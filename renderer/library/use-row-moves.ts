import { useState } from 'react'
import type { ArticleSummary } from '../../shared/domain/summary'
import { situationOf } from '../../shared/domain/status'
import { refusalOfMove } from '../../shared/domain/workflow'
import type { AppError } from '../../shared/errors'
import type { OpenWorkspace } from '../../shared/ipc/contract'
import { request } from '../api/client'
import { useWords } from '../i18n/use-words'
import { useUndo } from '../ui/parts/undo-bar'

type RowMove = 'delete' | 'undelete'

/** Moves the text that is on the disk now: a list shows no text, so there is none that the person could have seen. */
async function moveNow(id: string, move: RowMove): Promise<AppError | null> {
  const opened = await request('article:open', { id })
  if (!opened.ok) return opened.error
  const moved = await request('article:move', {
    id,
    move,
    base: opened.value.base,
    reason: null,
    moment: null,
  })
  return moved.ok ? null : moved.error
}

/** Deleting with ten seconds to undo, restoring, and why either is not allowed. */
export function useRowMoves({ access, person }: OpenWorkspace) {
  const t = useWords('library')
  const offerUndo = useUndo()
  const [error, setError] = useState<AppError | null>(null)
  const nameOf = ({ title }: ArticleSummary) => title.trim() || t('untitled')

  const refusal = (article: ArticleSummary, move: RowMove): string | null => {
    if (access.mode !== 'write') return t('refusal.readOnly')
    const why = refusalOfMove(move, situationOf(article.status, person.roles))
    if (why === null) return null
    if (why === 'role') return t('refusal.role')
    return article.status.publishedAt === null ? t('refusal.state') : t('refusal.published')
  }
  const carryOut = async (article: ArticleSummary, move: RowMove) => {
    if (refusal(article, move) !== null) return
    const failed = await moveNow(article.id, move)
    setError(failed)
    if (failed || move === 'undelete') return
    const undo = () => void moveNow(article.id, 'undelete').then(setError)
    offerUndo({ message: t('deleted', { title: nameOf(article) }), undo })
  }
  const openWindow = async (article: string) => {
    const opened = await request('window:open', { article })
    setError(opened.ok ? null : opened.error)
  }
  return { error, openWindow, clearError: () => setError(null), refusal, carryOut }
}
