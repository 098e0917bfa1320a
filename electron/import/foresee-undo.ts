import type { ForeseenUndo } from '../../shared/imports/record'
import type { Result } from '../../shared/result'
import { success } from '../../shared/result'
import type { WorkspaceStore } from '../store/store'
import { wholeRecord } from './import-record'
import { stepsOf } from './pictures/picture-queue'
import { standingOfCreated, standingOfUpdated } from './undo-standing'

/** What undoing an import would do as things stand; the table of moves may still keep back one of them. */
export async function foreseeUndo(store: WorkspaceStore, id: string): Promise<Result<ForeseenUndo>> {
  const loaded = await store.imports.load(id)
  if (!loaded.ok) return loaded
  const record = await wholeRecord(store, loaded.value)
  const undoing = { record, steps: stepsOf(await store.imports.pictures.load(id)) }
  const foreseen: ForeseenUndo = { deleted: 0, withdrawn: 0, restored: 0, kept: [] }
  for (const { article, title } of record.created) {
    const standing = await standingOfCreated(store, undoing, article)
    if (standing.kind === 'stays') foreseen.kept.push({ article, title, why: standing.why })
    else if (standing.kind === 'goes')
      foreseen[standing.status.publishedAt === null ? 'deleted' : 'withdrawn'] += 1
  }
  for (const item of record.updated) {
    const { article, title } = item
    const standing = await standingOfUpdated(store, undoing, item)
    if (standing.kind === 'stays') foreseen.kept.push({ article, title, why: standing.why })
    else if (standing.kind === 'goes') foreseen.restored += 1
  }
  return success(foreseen)
}
