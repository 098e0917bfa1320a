import type { Result } from '../../shared/result'
import { loadArticle } from './article-store'
import { createQuarantine } from './quarantine'
import type { StoredArticle } from './store'
import type { StoreContext } from './store-context'
import { createTaskQueues } from './task-queues'

/** Reads articles of a workspace that another process has open: as its store does, but writes and moves nothing. */
export function createArticleReader(folder: string): (id: string) => Promise<Result<StoredArticle>> {
  const now = () => new Date()
  const refuse = (): never => {
    throw new Error('A reader makes nothing')
  }
  const context: StoreContext = {
    folder,
    now,
    newId: refuse,
    refusal: refuse,
    quarantine: createQuarantine({ folder, now, mayWrite: () => false }),
    queues: createTaskQueues(),
  }
  return (id) => loadArticle(context, id)
}
