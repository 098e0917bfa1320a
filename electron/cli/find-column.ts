import { failure, success } from '../../shared/result'
import type { Result } from '../../shared/result'
import type { WorkspaceStore } from '../store/store'
import { ensureColumnPath } from '../store/taxonomy'
import { columnWords } from './article-words'

/**
 * The id of a column named by id, name or path (生活百科/健康); null for an empty one. A path that is not there yet
 * is made; a name that several columns have is refused with their paths.
 */
export async function ensureWantedColumn(
  store: WorkspaceStore,
  wanted: string,
): Promise<Result<string | null>> {
  const columns = [...store.columns.all().values()]
  const names = wanted
    .split('/')
    .map((name) => name.trim())
    .filter(Boolean)
  const path = names.join('/')
  const found =
    columns.find(({ id }) => id === wanted) ?? columns.find(({ id }) => columnWords(store, id) === path)
  if (found) return success(found.id)
  const sameName = columns.filter(({ name }) => name === path)
  if (sameName.length > 1) {
    const paths = sameName.map(({ id }) => columnWords(store, id) ?? id).sort()
    return failure({
      kind: 'invalid-input',
      issues: [`column: ${wanted} is the name of ${paths.join(' and ')}`],
    })
  }
  if (sameName[0]) return success(sameName[0].id)
  const made = await ensureColumnPath(store, names)
  return made.ok ? success(made.value?.id ?? null) : made
}
