import { foldForSearch } from '../text/fold-for-search'
import type { Column } from './column'
import { columnPath } from './column'
import type { NamedField, QueryProblem, SearchQuery, SearchWord, Understood } from './search-query'
import type { ArticleSummary } from './summary'
import type { Tag } from './tag'
import type { State } from './workflow'

/** A query with its names looked up: what the index is asked. Any of one kind will do, but every one of `tags` must be. */
export interface SearchCondition {
  words: SearchWord[]
  tags: Sides<string>
  /** With every column below it. */
  columns: Sides<string>
  states: Sides<State>
  /** Folded parts of a name. */
  authors: Sides<string>
  sources: Sides<string>
  before: string | null
  after: string | null
}
export interface Sides<T> {
  wanted: T[]
  unwanted: T[]
}
interface Names {
  columns: ReadonlyMap<string, Column>
  tags: ReadonlyMap<string, Tag>
}

/** Looks up the tags and columns that a query names; a column by its name or by its path, 城市/街区. */
export function toSearchCondition(query: SearchQuery, { columns, tags }: Names): Understood<SearchCondition> {
  const found = { tag: new Map<string, string[]>(), column: new Map<string, string[]>() }
  for (const { field, value } of query.names) {
    if (field !== 'tag' && field !== 'column') continue
    const ids = field === 'tag' ? tagsNamed(value, tags) : columnsUnder(value, columns)
    if (ids.length === 0) return { ok: false, problem: unknown(field, value) }
    found[field].set(value, ids)
  }
  const sides = (field: NamedField, valuesOf: (value: string) => string[]): Sides<string> => {
    const of = (isExcluded: boolean) =>
      query.names
        .filter((name) => name.field === field && name.isExcluded === isExcluded)
        .flatMap(({ value }) => valuesOf(value))
    return { wanted: of(false), unwanted: of(true) }
  }
  const statesOf = (isExcluded: boolean) =>
    query.states.filter((each) => each.isExcluded === isExcluded).map(({ state }) => state)
  return {
    ok: true,
    value: {
      words: query.words,
      tags: sides('tag', (value) => found.tag.get(value) ?? []),
      columns: sides('column', (value) => found.column.get(value) ?? []),
      states: { wanted: statesOf(false), unwanted: statesOf(true) },
      authors: sides('author', (value) => [foldForSearch(value)]),
      sources: sides('source', (value) => [foldForSearch(value)]),
      before: query.before,
      after: query.after,
    },
  }
}

/** Whether the conditions beside the words hold, as far as a summary knows: it has no source. */
export function holdsFor(condition: SearchCondition, summary: ArticleSummary): boolean {
  const { tags, columns, states, authors, sources, before, after } = condition
  const day = (summary.date ?? summary.updatedAt).slice(0, 10)
  const author = foldForSearch(summary.author)
  const any = <T>({ wanted, unwanted }: Sides<T>, fits: (value: T) => boolean) =>
    (wanted.length === 0 || wanted.some(fits)) && !unwanted.some(fits)
  return (
    tags.wanted.every((tag) => summary.tags.includes(tag)) &&
    !tags.unwanted.some((tag) => summary.tags.includes(tag)) &&
    any(columns, (column) => summary.column === column) &&
    any(states, (state) => summary.status.state === state) &&
    any(authors, (name) => author.includes(name)) &&
    sources.wanted.length === 0 &&
    (before === null || day < before) &&
    (after === null || day >= after)
  )
}

function unknown(field: 'tag' | 'column', value: string): QueryProblem {
  return field === 'tag' ? { problem: 'unknown-tag', value } : { problem: 'unknown-column', value }
}

function tagsNamed(value: string, tags: ReadonlyMap<string, Tag>): string[] {
  return [...tags.values()].filter((tag) => isNamed(tag.name, value) || tag.id === value).map(({ id }) => id)
}

function columnsUnder(value: string, columns: ReadonlyMap<string, Column>): string[] {
  const isWanted = (path: Column[]) =>
    path.some((column, depth) => {
      const whole = path.slice(0, depth + 1).map(({ name }) => name)
      return column.id === value || isNamed(column.name, value) || isNamed(whole.join('/'), value)
    })
  return [...columns.keys()].filter((id) => isWanted(columnPath(columns, id)))
}

function isNamed(name: string, value: string): boolean {
  const plain = (text: string) => foldForSearch(text).replace(/\s/gu, '')
  return plain(name) === plain(value)
}
