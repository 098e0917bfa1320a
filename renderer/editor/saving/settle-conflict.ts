import type { AppError } from '../../../shared/errors'
import type { OpenedArticle } from '../../../shared/ipc/contract'
import type { Result } from '../../../shared/result'
import { failure, success } from '../../../shared/result'
import type { request as requestOfApi } from '../../api/client'
import type { SaveQueue } from './save-queue'

export type ConflictChoice = 'mine' | 'disk'

interface Settling {
  id: string
  queue: Pick<SaveQueue, 'rebase' | 'flush' | 'withFlushed'>
  request: typeof requestOfApi
  /** The name of the revision that keeps the text on the disk. */
  name: string
}

/**
 * Ends a conflict and loses neither text: what is on the disk is kept as a revision, then mine is saved over it, and
 * where the other was chosen it is restored, which keeps mine as a revision first. Gives the text to show, null for mine.
 */
export async function settleConflict(
  choice: ConflictChoice,
  { id, queue, request, name }: Settling,
): Promise<Result<OpenedArticle | null, AppError>> {
  const opened = await request('article:open', { id })
  if (!opened.ok) return opened
  const kept = await request('revision:keep', { id, base: opened.value.base, name })
  if (!kept.ok) return kept
  queue.rebase(opened.value.base)
  if (choice === 'mine') {
    const outcome = await queue.flush()
    return 'error' in outcome ? failure(outcome.error) : success(null)
  }
  const revision = kept.value.decision.revision ?? ''
  const { outcome, value } = await queue.withFlushed((base) =>
    request('revision:restore', { id, base, revision }),
  )
  if ('error' in outcome) return failure(outcome.error)
  return value ?? success(null)
}
