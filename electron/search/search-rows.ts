import type { SearchCondition, Sides } from '../../shared/domain/search-condition'
import { matchExpression } from './match-expression'
import type { SearchDatabase } from './search-database'

export interface SearchHit {
  id: string
  /** The higher the better; comparable within one answer only. */
  score: number
}
export interface SearchAnswer {
  /** The best first. */
  hits: SearchHit[]
  /** There are more than those that were looked at. */
  isMore: boolean
}

/** So many of the newest hits are ranked; with no more than that, all of them. */
export const rankedAtMost = 1000
const titlesAtMost = 200
/** From so many articles on, hits of a broad query are not ranked by their frequencies. */
const manyArticles = 20_000
/** More than a text can reach without the words in its title. */
const titleBonus = 1

interface Row {
  row: number
  id: string
  score: number
}

/** Finds and ranks: those with the words in their title first, then by bm25, the newest before the older. */
export function searchRows(
  database: SearchDatabase,
  condition: SearchCondition,
  limit: number,
): SearchAnswer {
  const { match, wanted, unwanted, isBroad } = matchExpression(condition.words)
  const { sql, values } = filtersOf(condition)
  const all = (text: string, ...more: unknown[]) => database.prepare(text).all(...more) as Row[]
  if (match === null || wanted === null) {
    const without = unwanted === null ? '' : ' AND a.row NOT IN (SELECT rowid FROM body WHERE body MATCH ?)'
    const rows = all(
      `SELECT a.row, a.id, 0 AS score FROM article a WHERE 1${sql}${without} ORDER BY a.row DESC LIMIT ?`,
      ...[...values, ...(unwanted === null ? [] : [unwanted]), rankedAtMost + 1],
    )
    return answer(rows, limit)
  }
  const newest = (table: 'body' | 'title', expression: string, rank: string, count: number) =>
    all(
      `SELECT a.row, a.id, ${rank} AS score FROM ${table} CROSS JOIN article a ON a.row = ${table}.rowid
       WHERE ${table} MATCH ?${sql} ORDER BY ${table}.rowid DESC LIMIT ?`,
      ...[expression, ...values, count],
    )
  const isPlain = isBroad && sizeOf(database) > manyArticles
  const rows = newest('body', match, isPlain ? '0.0' : '-bm25(body)', rankedAtMost + 1)
  const titles = newest('title', wanted, '-bm25(title)', titlesAtMost)
  return answer(withTitles(toShares(rows), toShares(titles), unwanted !== null), limit)
}

/** Scores as shares of the best: bm25 is tiny for a word that most articles have. */
function toShares(rows: readonly Row[]): Row[] {
  const best = rows.reduce((most, { score }) => Math.max(most, score), 0)
  return rows.map((row) => ({ ...row, score: best > 0 ? row.score / best : 0 }))
}

/** Raises what has the words in its title; where words are excluded, only what the body let through. */
function withTitles(rows: readonly Row[], titles: readonly Row[], onlyKnown: boolean): Row[] {
  const byRow = new Map(rows.map((row) => [row.row, row]))
  for (const title of titles) {
    const known = byRow.get(title.row)
    if (!known && onlyKnown) continue
    byRow.set(title.row, { ...title, score: (known?.score ?? 0) + titleBonus + title.score })
  }
  return [...byRow.values()]
}

function answer(rows: readonly Row[], limit: number): SearchAnswer {
  const ranked = [...rows].sort((one, other) => other.score - one.score || other.row - one.row)
  const newest = ranked.reduce((most, { row }) => Math.max(most, row), 1)
  return {
    // A trace of newness tells equal scores apart.
    hits: ranked.slice(0, limit).map(({ id, row, score }) => ({ id, score: score + row / newest / 1000 })),
    isMore: rows.length > Math.min(limit, rankedAtMost),
  }
}

function sizeOf(database: SearchDatabase): number {
  return (database.prepare('SELECT max(row) AS size FROM article').get() as { size: number | null }).size ?? 0
}

interface Filters {
  sql: string
  values: string[]
}

function filtersOf({ tags, columns, states, authors, sources, before, after }: SearchCondition): Filters {
  const filters: Filters[] = [
    ...tags.wanted.map((tag) => ({ sql: 'instr(a.tags, ?) > 0', values: [` ${tag} `] })),
    ...tags.unwanted.map((tag) => ({ sql: 'instr(a.tags, ?) = 0', values: [` ${tag} `] })),
    ...sidesOf(columns, () => 'a."column" = ?'),
    ...sidesOf(states, () => 'a.state = ?'),
    ...sidesOf(authors, () => 'instr(a.author, ?) > 0'),
    ...sidesOf(sources, () => 'instr(a.source, ?) > 0'),
    ...(before === null ? [] : [{ sql: 'a.day < ?', values: [before] }]),
    ...(after === null ? [] : [{ sql: 'a.day >= ?', values: [after] }]),
  ]
  return {
    sql: filters.map(({ sql }) => ` AND ${sql}`).join(''),
    values: filters.flatMap(({ values }) => values),
  }
}

function sidesOf({ wanted, unwanted }: Sides<string>, holds: (value: string) => string): Filters[] {
  const any = (values: string[]) => `coalesce(${values.map(holds).join(' OR ')}, 0)`
  return [
    ...(wanted.length > 0 ? [{ sql: any(wanted), values: wanted }] : []),
    ...(unwanted.length > 0 ? [{ sql: `NOT ${any(unwanted)}`, values: unwanted }] : []),
  ]
}
