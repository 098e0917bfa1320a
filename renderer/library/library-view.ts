import type { State } from '../../shared/domain/workflow'

/** What narrows the list. Conditions of different kinds hold together; several tags too. */
export interface LibraryFilter {
  query: string
  /** `deleted` shows what was deleted and nothing else. */
  state: State | 'deleted' | null
  /** A column with everything under it; `none` for articles without one. */
  column: string | null
  tags: readonly string[]
}

export const librarySorts = ['recent', 'date', 'title', 'words'] as const
export type LibrarySort = (typeof librarySorts)[number]

/** What is kept of the library while another screen is open. */
export interface LibraryView {
  filter: LibraryFilter
  sort: LibrarySort
  current: string | null
  scrollTop: number
}

export const emptyFilter: LibraryFilter = { query: '', state: null, column: null, tags: [] }

export const firstView: LibraryView = { filter: emptyFilter, sort: 'recent', current: null, scrollTop: 0 }

export function isFiltering({ query, state, column, tags }: LibraryFilter): boolean {
  return query.trim() !== '' || state !== null || column !== null || tags.length > 0
}
