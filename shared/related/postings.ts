import type { PackedRows } from './packed-rows'

/** For each word the rows that have it, with its weight there: the lists lie one behind the other. */
export interface Postings {
  /** Rows before this one are in the lists. */
  readonly upTo: number
  readonly bytes: number
  /** Adds `weight` times the weight of the word to the sum of each row that has it; new rows go to `touched`. */
  addTo(sums: Float32Array, touched: Touched, term: number, weight: number): void
}

/** Rows whose sums are not 0, in the order in which they were met. */
export interface Touched {
  rows: Uint32Array
  length: number
}

/** Sorts by counting: one pass to count, one to write. */
export function createPostings(rows: PackedRows, terms: number): Postings {
  const starts = new Uint32Array(terms + 1)
  const upTo = rows.length
  for (let row = 0; row < upTo; row += 1) {
    if (rows.isAlive(row)) for (const term of rows.terms(row)) starts[term + 1] = (starts[term + 1] ?? 0) + 1
  }
  for (let term = 0; term < terms; term += 1) starts[term + 1] = (starts[term + 1] ?? 0) + (starts[term] ?? 0)
  const next = starts.slice(0, terms)
  const owners = new Uint32Array(starts[terms] ?? 0)
  const weights = new Uint8Array(owners.length)
  for (let row = 0; row < upTo; row += 1) {
    if (!rows.isAlive(row)) continue
    const rowWeights = rows.weights(row)
    rows.terms(row).forEach((term, at) => {
      const place = next[term] ?? 0
      owners[place] = row
      weights[place] = rowWeights[at] ?? 0
      next[term] = place + 1
    })
  }
  return {
    upTo,
    bytes: starts.byteLength + owners.byteLength + weights.byteLength,
    addTo: (sums, touched, term, weight) => {
      const end = term < terms ? (starts[term + 1] ?? 0) : 0
      for (let at = starts[term] ?? 0; at < end; at += 1) {
        const row = owners[at] ?? 0
        const before = sums[row] ?? 0
        if (before === 0) {
          touched.rows[touched.length] = row
          touched.length += 1
        }
        sums[row] = before + weight * (weights[at] ?? 0)
      }
    },
  }
}
