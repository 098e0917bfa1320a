import { generateKeyBetween } from 'fractional-indexing'
import type { Column } from '../../shared/domain/column'
import type { Tag } from '../../shared/domain/tag'
import type { Result } from '../../shared/result'
import { success } from '../../shared/result'
import { normalizeForMatch } from '../../shared/text/tokenize'
import type { WorkspaceStore } from './store'

/** The column of that name under `parent`, made after its siblings where there is none. */
export async function ensureColumn(
  store: WorkspaceStore,
  name: string,
  parent: string | null,
): Promise<Result<Column>> {
  const siblings = [...store.columns.all().values()].filter((column) => column.parent === parent)
  const found = siblings.find((column) => isSameName(column.name, name))
  if (found) return success(found)
  const last =
    siblings
      .map((column) => column.rank)
      .sort()
      .at(-1) ?? null
  return store.columns.save({
    format: 'galley/column',
    version: 1,
    id: store.newId(),
    name: name.trim(),
    slug: '',
    parent,
    rank: generateKeyBetween(last, null),
  })
}

/** The column at the end of a path of names, each made where it is missing; null for an empty path. */
export async function ensureColumnPath(
  store: WorkspaceStore,
  names: readonly string[],
): Promise<Result<Column | null>> {
  let column: Column | null = null
  for (const name of names) {
    const next: Result<Column> = await ensureColumn(store, name, column?.id ?? null)
    if (!next.ok) return next
    column = next.value
  }
  return success(column)
}

/** The tag of that name, made where there is none. */
export async function ensureTag(store: WorkspaceStore, name: string): Promise<Result<Tag>> {
  const found = [...store.tags.all().values()].find((tag) => isSameName(tag.name, name))
  if (found) return success(found)
  return store.tags.save({ format: 'galley/tag', version: 1, id: store.newId(), name: name.trim() })
}

function isSameName(one: string, other: string): boolean {
  return normalizeForMatch(one) === normalizeForMatch(other)
}
