import type { RowParts } from './packed-rows'
import { createKnownWords } from './known-words'
import { createPackedRows } from './packed-rows'
import { createRanker } from './ranker'
import { sharedTerms } from './shared-terms'
import { likenessOfSketches } from './text-sketch'
import type { TermParts } from './term-table'
import { createTermTable } from './term-table'
import type { TermCounts, Weighing } from './term-vector'
import { countTerms, toTermVector, weighing as usual } from './term-vector'

/** An article as the index takes it in: its words, cut and chosen already. */
export interface ArticleWords {
  id: string
  /** Changes with the article's file. */
  stamp: number
  title: readonly string[]
  body: readonly string[]
  sketch: Uint16Array
  /** What its title calls the series that it is a part of, '' for none. */
  series: string
}

/** The same with numbers for its words. */
export interface NumberedArticle {
  id: string
  stamp: number
  counts: TermCounts
  sketch: Uint16Array
  series: number
}

export interface Similar {
  id: string
  /** The cosine, 0 to 1. */
  score: number
  /** Words of both, those that bring them together most first. */
  terms: string[]
  isSameSeries: boolean
  sketch: Uint16Array
  /** The share of the text that both have, 0 to 1. */
  likeness: number
}

/** Which articles are like which, in memory: words, weights, and for each word who has it. */
export interface RelatedIndex {
  /** Articles in it. */
  readonly size: number
  readonly bytes: number
  stampOf(id: string): number | null
  ids(): string[]
  number(article: ArticleWords): NumberedArticle
  /** Counts the words of an article that is new, by which it is known how rare they are. */
  learn(article: NumberedArticle): void
  put(article: NumberedArticle): void
  remove(id: string): void
  /** After many articles: makes the lists of who has which word anew, so that questions are quick. */
  settle(): void
  /** The articles most like this one, and all of its series; empty where it is not known. */
  similar(id: string, limit: number): Similar[]
  parts(): IndexParts
}

export interface IndexParts {
  table: TermParts
  /** How many articles have each word. */
  known: Uint32Array
  learned: number
  rows: RowParts
  ids: string[]
  stamps: Float64Array
}

const mostReasons = 5
/** No word begins with it. */
const seriesMark = '\n'

export function createRelatedIndex(given?: IndexParts, weighing: Weighing = usual): RelatedIndex {
  const table = createTermTable(given?.table)
  const rows = createPackedRows(given?.rows)
  const ids: string[] = given ? [...given.ids] : []
  const rowOf = new Map<string, number>()
  let stamps = given?.stamps ?? new Float64Array(256)
  const words = createKnownWords(given)
  const ranker = createRanker(rows, () => table.size)
  ids.forEach((id, row) => rows.isAlive(row) && rowOf.set(id, row))

  const count = (words: readonly string[]) => countTerms(words.map((word) => table.intern(word)))

  const index: RelatedIndex = {
    get size() {
      return rowOf.size
    },
    get bytes() {
      // A string of 26 letters with its place in the list and in the map.
      const names = ids.length * 96
      return table.bytes + words.bytes + rows.bytes + ranker.bytes + stamps.byteLength + names
    },
    stampOf: (id) => {
      const row = rowOf.get(id)
      return row === undefined ? null : (stamps[row] ?? 0)
    },
    ids: () => [...rowOf.keys()],
    number: ({ id, stamp, title, body, sketch, series }) => ({
      id,
      stamp,
      counts: { title: count(title), body: count(body) },
      sketch,
      series: series === '' ? 0 : table.intern(`${seriesMark}${series}`) + 1,
    }),
    learn: ({ counts }) => {
      words.learn(new Set([...counts.title.keys(), ...counts.body.keys()]))
    },
    put: ({ id, stamp, counts, sketch, series }) => {
      const content = { vector: toTermVector(counts, words.rarity, weighing), sketch, series }
      const before = rowOf.get(id)
      const isWrittenOver = before !== undefined && ranker.isLoose(before)
      if (isWrittenOver) rows.replace(before, content)
      else index.remove(id)
      const row = isWrittenOver ? before : rows.add(content)
      if (stamps.length <= row) stamps = lengthened(stamps)
      ids[row] = id
      stamps[row] = stamp
      rowOf.set(id, row)
      ranker.pack()
    },
    remove: (id) => {
      const row = rowOf.get(id)
      if (row === undefined) return
      rows.drop(row)
      rowOf.delete(id)
    },
    settle: ranker.settle,
    similar: (id, limit) => {
      const row = rowOf.get(id)
      if (row === undefined) return []
      return ranker.rank(row, limit).map(({ row: other, score }) => ({
        id: ids[other] ?? '',
        score,
        terms: sharedTerms(rows, row, other, mostReasons).map(table.word),
        isSameSeries: rows.series(row) !== 0 && rows.series(row) === rows.series(other),
        sketch: rows.sketch(other).slice(),
        likeness: likenessOfSketches(rows.sketch(row), rows.sketch(other)),
      }))
    },
    parts: () => {
      const kept = [...rowOf.values()].sort((one, other) => one - other)
      return {
        table: table.parts(),
        known: words.counts(table.size),
        learned: words.learned,
        rows: rows.parts(kept),
        ids: kept.map((row) => ids[row] ?? ''),
        stamps: Float64Array.from(kept, (row) => stamps[row] ?? 0),
      }
    },
  }
  return index
}

function lengthened(old: Float64Array): Float64Array<ArrayBuffer> {
  const next = new Float64Array(Math.max(256, old.length * 2))
  next.set(old)
  return next
}
