import type { Column } from '../../shared/domain/column'
import { columnPath } from '../../shared/domain/column'
import type { ArticleSummary } from '../../shared/domain/summary'
import type { State } from '../../shared/domain/workflow'
import { matchesQuery } from '../../shared/text/tokenize'
import type { LibraryFilter } from './library-view'

export type ColumnMap = ReadonlyMap<string, Column>

/** How many articles each facet would show; each kind counts with the conditions of the other kinds. */
export interface FacetCounts {
  all: number
  deleted: number
  states: ReadonlyMap<State, number>
  /** A column counts what is under it too; `none` is the articles without a column. */
  columns: ReadonlyMap<string, number>
  tags: ReadonlyMap<string, number>
}

type Condition = (article: ArticleSummary) => boolean
type Conditions = Record<'query' | 'state' | 'column' | 'tags', Condition>

/** What a query is looked for in. */
export const matchedText = ({ title, alternativeTitle }: ArticleSummary) => `${title} ${alternativeTitle}`

const yes: Condition = () => true

function conditionsOf(filter: LibraryFilter, columns: ColumnMap): Conditions {
  const { query, state, column, tags } = filter
  const isUnder = (id: string | null) => columnPath(columns, id).some((step) => step.id === column)
  return {
    query: query.trim() === '' ? yes : (article) => matchesQuery(query, matchedText(article)),
    state: stateCondition(state),
    column:
      column === null
        ? yes
        : (article) => (column === 'none' ? isLoose(article, columns) : isUnder(article.column)),
    tags: (article) => tags.every((tag) => article.tags.includes(tag)),
  }
}

function stateCondition(state: LibraryFilter['state']): Condition {
  if (state === 'deleted') return ({ status }) => status.deleted
  return ({ status }) => !status.deleted && (state === null || status.state === state)
}

const isLoose = ({ column }: ArticleSummary, columns: ColumnMap) => column === null || !columns.has(column)

export function filterArticles(
  articles: readonly ArticleSummary[],
  filter: LibraryFilter,
  columns: ColumnMap,
): ArticleSummary[] {
  const { query, state, column, tags } = conditionsOf(filter, columns)
  return articles.filter((article) => state(article) && column(article) && tags(article) && query(article))
}

export function countFacets(
  articles: readonly ArticleSummary[],
  filter: LibraryFilter,
  columns: ColumnMap,
): FacetCounts {
  const holds = conditionsOf(filter, columns)
  const counts = {
    states: new Map<State, number>(),
    columns: new Map<string, number>(),
    tags: new Map<string, number>(),
  }
  let [all, deleted] = [0, 0]
  for (const article of articles) {
    const { status } = article
    all += Number(!status.deleted)
    if (!holds.query(article)) continue
    const [state, column, tags] = [holds.state(article), holds.column(article), holds.tags(article)]
    if (column && tags && status.deleted) deleted += 1
    if (column && tags && !status.deleted) add(counts.states, status.state)
    if (state && tags) for (const id of columnKeys(article, columns)) add(counts.columns, id)
    if (state && column && tags) for (const tag of article.tags) add(counts.tags, tag)
  }
  return { all, deleted, ...counts }
}

function columnKeys(article: ArticleSummary, columns: ColumnMap): string[] {
  if (isLoose(article, columns)) return ['none']
  return columnPath(columns, article.column).map(({ id }) => id)
}

function add<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}
