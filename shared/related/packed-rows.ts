import type { TermVector } from './term-vector'

/** How many words of an article are kept. */
export const rowTerms = 64
/** How many numbers the sketch of a text has. */
export const sketchSize = 64

/** What is known of articles, a row each, in arrays of numbers: 470 bytes an article. */
export interface PackedRows {
  /** Rows that were ever written; those that were let go stay until everything is packed anew. */
  readonly length: number
  readonly bytes: number
  add(row: RowContent): number
  /** Writes another content over that of a row. */
  replace(row: number, content: RowContent): void
  drop(row: number): void
  isAlive(row: number): boolean
  /** The words of a row, ascending. */
  terms(row: number): Uint32Array
  /** The weight of each of its words, 0 to 255; times `scale` it is the weight. */
  weights(row: number): Uint8Array
  scale(row: number): number
  /** The sum over its words of weight times what `by` has for the word. */
  product(row: number, by: Float32Array): number
  sketch(row: number): Uint16Array
  /** The number of the series, 0 for none. */
  series(row: number): number
  /** Copies of these rows, in this order. */
  parts(kept: readonly number[]): RowParts
}

export interface RowContent {
  vector: TermVector
  sketch: Uint16Array
  series: number
}

export interface RowParts {
  terms: Uint32Array
  weights: Uint8Array
  counts: Uint8Array
  scales: Float32Array
  sketches: Uint16Array
  series: Uint32Array
  alive: Uint8Array
}

const firstRoom = 256

export function createPackedRows(given?: RowParts): PackedRows {
  let length = given?.alive.length ?? 0
  let parts = given ?? roomFor(firstRoom)
  const grow = () => {
    const next = roomFor(Math.max(firstRoom, parts.alive.length * 2))
    next.terms.set(parts.terms)
    next.weights.set(parts.weights)
    next.counts.set(parts.counts)
    next.scales.set(parts.scales)
    next.sketches.set(parts.sketches)
    next.series.set(parts.series)
    next.alive.set(parts.alive)
    parts = next
  }
  const write = (row: number, { vector, sketch, series }: RowContent) => {
    const strongest = vector.weights.reduce((most, weight) => Math.max(most, weight), 0)
    parts.terms.set(vector.terms, from(row))
    parts.counts[row] = vector.terms.length
    parts.scales[row] = strongest / 255
    vector.weights.forEach((weight, at) => {
      parts.weights[from(row) + at] = Math.max(1, Math.round((weight / strongest) * 255))
    })
    parts.sketches.set(sketch, row * sketchSize)
    parts.series[row] = series
    parts.alive[row] = 1
  }
  const from = (row: number) => row * rowTerms
  const to = (row: number) => row * rowTerms + (parts.counts[row] ?? 0)
  return {
    get length() {
      return length
    },
    get bytes() {
      return Object.values(parts as unknown as Record<string, Uint8Array>).reduce(
        (sum, array) => sum + array.byteLength,
        0,
      )
    },
    add: (content) => {
      if (length === parts.alive.length) grow()
      length += 1
      write(length - 1, content)
      return length - 1
    },
    replace: write,
    drop: (row) => {
      parts.alive[row] = 0
    },
    isAlive: (row) => parts.alive[row] === 1,
    terms: (row) => parts.terms.subarray(from(row), to(row)),
    weights: (row) => parts.weights.subarray(from(row), to(row)),
    scale: (row) => parts.scales[row] ?? 0,
    product: (row, by) => {
      let sum = 0
      for (let at = from(row); at < to(row); at += 1)
        sum += (by[parts.terms[at] ?? 0] ?? 0) * (parts.weights[at] ?? 0)
      return sum * (parts.scales[row] ?? 0)
    },
    sketch: (row) => parts.sketches.subarray(row * sketchSize, (row + 1) * sketchSize),
    series: (row) => parts.series[row] ?? 0,
    parts: (kept) => picked(parts, kept),
  }
}

function roomFor(rows: number): RowParts {
  return {
    terms: new Uint32Array(rows * rowTerms),
    weights: new Uint8Array(rows * rowTerms),
    counts: new Uint8Array(rows),
    scales: new Float32Array(rows),
    sketches: new Uint16Array(rows * sketchSize),
    series: new Uint32Array(rows),
    alive: new Uint8Array(rows),
  }
}

function picked(parts: RowParts, kept: readonly number[]): RowParts {
  const copy = roomFor(kept.length)
  kept.forEach((row, at) => {
    copy.terms.set(parts.terms.subarray(row * rowTerms, (row + 1) * rowTerms), at * rowTerms)
    copy.weights.set(parts.weights.subarray(row * rowTerms, (row + 1) * rowTerms), at * rowTerms)
    copy.sketches.set(parts.sketches.subarray(row * sketchSize, (row + 1) * sketchSize), at * sketchSize)
    copy.counts[at] = parts.counts[row] ?? 0
    copy.scales[at] = parts.scales[row] ?? 0
    copy.series[at] = parts.series[row] ?? 0
    copy.alive[at] = 1
  })
  return copy
}
