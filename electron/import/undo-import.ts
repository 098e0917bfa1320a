import type { ArticleStatus } from '../../shared/domain/status'
import type { Move } from '../../shared/domain/workflow'
import type { ImportRecord, KeptItem, UpdatedItem } from '../../shared/imports/record'
import type { Result } from '../../shared/result'
import { failure, success } from '../../shared/result'
import type { WorkspaceStore } from '../store/store'
import { wholeRecord } from './import-record'
import type { UndoServices } from './import-services'
import { notWritable } from './judge'
import { stepsOf } from './pictures/picture-queue'
import type { Undoing } from './undo-standing'
import { standingOfCreated, standingOfUpdated } from './undo-standing'

export interface UndoControl {
  /** Stops between two articles; undoing again goes on from there. */
  signal?: AbortSignal
  onProgress?: (progress: { done: number; total: number; what: string }) => void
}

/**
 * Takes an import back as a whole. What it made and nobody touched is deleted, what it changed gets its text from before,
 * columns and tags of its making that nothing has any more go; what somebody has worked on since stays and is named. Can be
 * repeated: what is undone already stays so.
 */
export async function undoImport(
  services: UndoServices,
  id: string,
  by: string,
  control: UndoControl = {},
): Promise<Result<ImportRecord>> {
  const { store } = services
  const refusal = notWritable(store)
  if (refusal) return refusal
  const loaded = await store.imports.load(id)
  if (!loaded.ok) return loaded
  const record = await wholeRecord(store, loaded.value)
  const undoing = { record, steps: stepsOf(await store.imports.pictures.load(id)) }
  const kept: KeptItem[] = []
  const total = record.created.length + record.updated.length
  const steps = [
    ...record.updated.map((item) => ({ item, undo: () => restore(services, undoing, item, by) })),
    ...record.created.map((item) => ({ item, undo: () => takeAway(services, undoing, item.article, by) })),
  ]
  for (const [done, { item, undo }] of steps.entries()) {
    if (control.signal?.aborted) return failure({ kind: 'canceled' })
    control.onProgress?.({ done, total, what: item.title })
    const undone = await undo()
    if (!undone.ok) return undone
    if (undone.value) kept.push({ article: item.article, title: item.title, why: undone.value })
  }
  const tidied = await tidyTaxonomy(store, record)
  if (!tidied.ok) return tidied
  const at = store.now().toISOString()
  const finishedAt = record.finishedAt ?? at
  const saved = await store.imports.save({ ...record, finishedAt, undone: { by, at, kept } })
  if (!saved.ok) return saved
  const details = { import: id, articles: total - kept.length, kept: kept.length }
  const logged = await store.deskLog.add({ by, what: 'import-undone', article: null, details })
  return logged.ok ? saved : logged
}

type Outcome = Promise<Result<KeptItem['why'] | null>>

/** Deletes an article that the import made; one that it published is withdrawn, as whatever was published is. */
async function takeAway(services: UndoServices, undoing: Undoing, id: string, by: string): Outcome {
  const { store } = services
  const standing = await standingOfCreated(store, undoing, id)
  if (standing.kind !== 'goes') return success(standing.kind === 'stays' ? standing.why : null)
  const { status } = standing
  for (const move of movesAway(status)) {
    const moved = await services.move(id, { move, by, base: null, reason: withdrawReason, moment: null })
    if (!moved.ok) return moved.error.kind === 'move-refused' ? success('not-allowed') : moved
  }
  return success(status.publishedAt === null ? null : 'withdrawn')
}

const withdrawReason = '撤销导入 · The import was undone.'

function movesAway({ state, publishedAt }: ArticleStatus): Move[] {
  if (publishedAt !== null) return ['withdraw']
  return state === 'draft' || state === 'returned' ? ['delete'] : ['take-back', 'delete']
}

/** Gives an article that the import changed its text from before, as a new revision. */
async function restore({ store }: UndoServices, undoing: Undoing, item: UpdatedItem, by: string): Outcome {
  const { article: id } = item
  const standing = await standingOfUpdated(store, undoing, item)
  if (standing.kind !== 'goes') return success(standing.kind === 'stays' ? standing.why : null)
  const saved = await store.articles.save(standing.before, standing.base)
  if (!saved.ok) return saved
  const kept = await store.history.add(saved.value.article)
  if (!kept.ok) return kept
  const decided = await store.decisions.add(id, { kind: 'restore', by, revision: kept.value })
  return decided.ok ? success(null) : decided
}

async function tidyTaxonomy(store: WorkspaceStore, record: ImportRecord): Promise<Result<null>> {
  const articles = store.summaries.all()
  const usedTags = new Set(articles.flatMap(({ tags }) => tags))
  for (const id of record.tags) {
    if (usedTags.has(id) || !store.tags.all().has(id)) continue
    const removed = await store.tags.remove(id)
    if (!removed.ok) return removed
  }
  const usedColumns = new Set(articles.map(({ column }) => column))
  // Those below were made after those above.
  for (const id of [...record.columns].reverse()) {
    const hasChildren = [...store.columns.all().values()].some(({ parent }) => parent === id)
    if (usedColumns.has(id) || hasChildren || !store.columns.all().has(id)) continue
    const removed = await store.columns.remove(id)
    if (!removed.ok) return removed
  }
  return success(null)
}
