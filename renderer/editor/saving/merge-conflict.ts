import type { Article } from '../../../shared/domain/article'
import type { AppError } from '../../../shared/errors'
import type { OpenedArticle } from '../../../shared/ipc/contract'
import { mergeArticle } from '../../../shared/merge/merge-article'
import type { MergedArticle } from '../../../shared/merge/merge-article'
import type { Result } from '../../../shared/result'
import { failure, success } from '../../../shared/result'
import type { request as requestOfApi } from '../../api/client'
import { articleText } from '../draft/article-text'
import type { SaveQueue } from './save-queue'

interface Merging {
  id: string
  queue: Pick<SaveQueue, 'rebase' | 'withFlushed'>
  request: typeof requestOfApi
  /** The text that both were made from. */
  base: Article
  /** The text on the screen, as it is when it is asked for. */
  mine: () => Article
  /** The name of the revision that keeps the text on the disk. */
  name: string
}

/** What a merge of mine with the text on the disk would be; writes nothing. */
export async function previewMerge({
  id,
  request,
  base,
  mine,
}: Pick<Merging, 'id' | 'request' | 'base' | 'mine'>): Promise<Result<MergedArticle, AppError>> {
  const opened = await request('article:open', { id })
  return opened.ok ? success(mergeArticle(base, mine(), opened.value.article)) : opened
}

/**
 * Ends a conflict by a merge and loses no text: what is on the disk is kept as a revision, mine is saved, and then what
 * both make together. What is typed meanwhile stays unsaved on the screen and meets the merged text as a new conflict.
 * Gives the text to show.
 */
export async function mergeConflict(merging: Merging): Promise<Result<OpenedArticle, AppError>> {
  const { id, queue, request, base, mine, name } = merging
  const opened = await request('article:open', { id })
  if (!opened.ok) return opened
  const disk = opened.value
  const kept = await request('revision:keep', { id, base: disk.base, name })
  if (!kept.ok) return kept
  queue.rebase(disk.base)
  const { outcome, value } = await queue.withFlushed((on) =>
    request('article:save', { article: articleText(mergeArticle(base, mine(), disk.article).article), base: on }),
  )
  if ('error' in outcome) return failure(outcome.error)
  if (value && !value.ok) return value
  return request('article:open', { id })
}
