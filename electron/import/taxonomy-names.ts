import type { Column } from '../../shared/domain/column'
import type { Result } from '../../shared/result'
import { success } from '../../shared/result'
import { normalizeForMatch } from '../../shared/text/tokenize'
import type { WorkspaceStore } from '../store/store'
import { ensureColumn, ensureTag } from '../store/taxonomy'

/** Ids of columns and tags by their names. */
export interface TaxonomyNames {
  columnAt(path: readonly string[]): Promise<Result<string | null>>
  tagNamed(name: string): Promise<Result<string>>
  /** Ids of those that were not there before. */
  made(): { columns: string[]; tags: string[] }
}

/** Makes what is missing; with `isDry` it only gives it an id. Each name is looked up once, however many articles have it. */
export function createTaxonomyNames(store: WorkspaceStore, isDry: boolean): TaxonomyNames {
  const columns = new Map<string, string>()
  const tags = new Map<string, string>()
  const madeColumns: string[] = []
  const madeTags: string[] = []
  for (const { id, name } of store.tags.all().values()) tags.set(normalizeForMatch(name), id)

  async function child(parent: string | null, name: string): Promise<Result<string>> {
    const key = `${parent ?? ''}\n${normalizeForMatch(name)}`
    const known = columns.get(key) ?? columnIn(store, parent, name)
    if (known !== undefined) {
      columns.set(key, known)
      return success(known)
    }
    const made = isDry ? success({ id: store.newId() }) : await ensureColumn(store, name, parent)
    if (!made.ok) return made
    madeColumns.push(made.value.id)
    columns.set(key, made.value.id)
    return success(made.value.id)
  }

  return {
    columnAt: async (path) => {
      let id: string | null = null
      for (const name of path) {
        const next: Result<string> = await child(id, name)
        if (!next.ok) return next
        id = next.value
      }
      return success(id)
    },
    tagNamed: async (name) => {
      const key = normalizeForMatch(name)
      const known = tags.get(key)
      if (known !== undefined) return success(known)
      const made = isDry ? success({ id: store.newId() }) : await ensureTag(store, name)
      if (!made.ok) return made
      madeTags.push(made.value.id)
      tags.set(key, made.value.id)
      return success(made.value.id)
    },
    made: () => ({ columns: [...madeColumns], tags: [...madeTags] }),
  }
}

function columnIn(store: WorkspaceStore, parent: string | null, name: string): string | undefined {
  const isHere = (column: Column) =>
    column.parent === parent && normalizeForMatch(column.name) === normalizeForMatch(name)
  return [...store.columns.all().values()].find(isHere)?.id
}
