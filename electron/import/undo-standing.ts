import type { Article } from '../../shared/domain/article'
import type { ArticleStatus } from '../../shared/domain/status'
import type { ImportRecord, KeptItem, UpdatedItem } from '../../shared/imports/record'
import type { WorkspaceStore } from '../store/store'
import { broughtBy } from './brought-text'
import type { PictureSteps } from './pictures/picture-queue'
import { isReachedByPictures } from './pictures/picture-queue'

export interface Undoing {
  record: ImportRecord
  /** Pictures that were fetched for the import are of its making too. */
  steps: PictureSteps
}

type Stays = { kind: 'stays'; why: KeptItem['why'] } | { kind: 'undone' }

/** Whether an article that an import made goes when the import is undone, stays because of somebody's work, or has gone. */
export async function standingOfCreated(
  store: WorkspaceStore,
  undoing: Undoing,
  id: string,
): Promise<Stays | { kind: 'goes'; status: ArticleStatus }> {
  const status = store.summaries.get(id)?.status
  if (!status) return { kind: 'stays', why: 'gone' }
  if (status.deleted || status.state === 'withdrawn') return { kind: 'undone' }
  if (await isTouched(store, undoing, id)) return { kind: 'stays', why: 'touched' }
  return { kind: 'goes', status }
}

/** The same for an article that the import changed, with the text that it goes back to. */
export async function standingOfUpdated(
  store: WorkspaceStore,
  { record, steps }: Undoing,
  { article: id, before, after }: UpdatedItem,
): Promise<Stays | { kind: 'goes'; before: Article; base: string }> {
  const stored = await store.articles.load(id)
  if (!stored.ok) return { kind: 'stays', why: 'gone' }
  if (stored.value.article.origin?.import !== record.id) return { kind: 'undone' }
  if (!isReachedByPictures(steps, after, stored.value.base)) return { kind: 'stays', why: 'touched' }
  const revision = await store.history.load(id, before)
  if (!revision.ok) return { kind: 'stays', why: 'gone' }
  return { kind: 'goes', before: revision.value.article, base: stored.value.base }
}

/** Another text than the import brought, or anything said or decided after it ended. */
async function isTouched(store: WorkspaceStore, { record, steps }: Undoing, id: string): Promise<boolean> {
  const stored = await store.articles.load(id)
  const brought = stored.ok ? await broughtBy(store, stored.value.article) : null
  if (!stored.ok || !brought) return true
  if (!isReachedByPictures(steps, brought.base, stored.value.base)) return true
  if ((stored.value.article.origin?.import ?? record.id) !== record.id) return true
  const end = record.finishedAt === null ? Infinity : Date.parse(record.finishedAt)
  const decisions = await store.decisions.list(id)
  const comments = await store.comments.list(id)
  const moments = [
    ...decisions.map(({ decision }) => decision.at),
    ...(comments.ok ? comments.value.map(({ at }) => at) : []),
  ]
  return moments.some((at) => Date.parse(at) > end)
}
