import type { ScoredRow } from './best-rows'
import { createBestRows } from './best-rows'
import type { PackedRows } from './packed-rows'
import type { Postings, Touched } from './postings'
import { createPostings } from './postings'

/** Answers which rows are most like one; asks the lists of who has which word, and looks through the newest rows. */
export interface Ranker {
  readonly bytes: number
  /** Whether a row is not in the lists yet, so that it may be written over. */
  isLoose(row: number): boolean
  /** Makes the lists anew where many rows are not in them. */
  pack(): void
  /** Makes the lists anew. */
  settle(): void
  /** The rows most like this one, the best first, and behind them what else is of its series. */
  rank(row: number, limit: number): ScoredRow[]
}

/** As many rows are looked through one by one before the lists are made anew. */
const mostLoose = 256

export function createRanker(rows: PackedRows, terms: () => number): Ranker {
  let postings = createPostings(rows, terms())
  // What the article that is asked about weighs for each word, and for each row what that comes to: 0 between questions.
  let asked = new Float32Array(0)
  let sums = new Float32Array(0)
  const touched: Touched = { rows: new Uint32Array(0), length: 0 }
  const makeRoom = () => {
    if (asked.length < terms()) asked = new Float32Array(Math.ceil(terms() * 1.25))
    if (sums.length < rows.length) sums = new Float32Array(Math.ceil(rows.length * 1.25))
    if (touched.rows.length < rows.length) touched.rows = new Uint32Array(sums.length)
    touched.length = 0
  }
  const settle = () => {
    if (rows.length > postings.upTo) postings = createPostings(rows, terms())
  }
  return {
    get bytes() {
      return postings.bytes + asked.byteLength + sums.byteLength + touched.rows.byteLength
    },
    isLoose: (row) => row >= postings.upTo,
    pack: () => {
      if (rows.length - postings.upTo > Math.max(mostLoose, postings.upTo / 4)) settle()
    },
    settle,
    rank: (row, limit) => {
      makeRoom()
      return rankRows({ rows, postings, asked, sums, touched }, row, limit)
    },
  }
}

interface Ranking {
  rows: PackedRows
  postings: Postings
  asked: Float32Array
  sums: Float32Array
  touched: Touched
}

function rankRows(ranking: Ranking, row: number, limit: number) {
  const { rows, postings, asked, sums, touched } = ranking
  const [terms, weights, scale] = [rows.terms(row), rows.weights(row), rows.scale(row)]
  terms.forEach((term, at) => {
    asked[term] = (weights[at] ?? 0) * scale
    postings.addTo(sums, touched, term, asked[term] ?? 0)
  })
  const best = createBestRows(limit)
  for (let at = 0; at < touched.length; at += 1) {
    const other = touched.rows[at] ?? 0
    if (other !== row && rows.isAlive(other)) best.offer(other, (sums[other] ?? 0) * rows.scale(other))
    sums[other] = 0
  }
  for (let other = postings.upTo; other < rows.length; other += 1) {
    const score = other !== row && rows.isAlive(other) ? rows.product(other, asked) : 0
    if (score > 0) best.offer(other, score)
  }
  const listed = best.list()
  const rest = restOfSeries(ranking, row, new Set(listed.map((each) => each.row)))
  for (const term of terms) asked[term] = 0
  return [...listed, ...rest]
}

/** Parts of the same series that are not among those that were listed. */
function restOfSeries({ rows, asked }: Ranking, row: number, listed: ReadonlySet<number>) {
  const series = rows.series(row)
  const rest: { row: number; score: number }[] = []
  if (series === 0) return rest
  for (let other = 0; other < rows.length; other += 1) {
    if (rows.series(other) !== series || other === row || !rows.isAlive(other) || listed.has(other)) continue
    rest.push({ row: other, score: rows.product(other, asked) })
  }
  return rest
}
