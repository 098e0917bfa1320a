import { rarityOf } from './term-vector'

/** How many articles have each word. */
export interface KnownWords {
  readonly learned: number
  readonly bytes: number
  learn(terms: Iterable<number>): void
  rarity(term: number): number
  /** The counts of the first `size` words. */
  counts(size: number): Uint32Array
}

export function createKnownWords(given?: { known: Uint32Array; learned: number }): KnownWords {
  let known = given?.known ?? new Uint32Array(1024)
  let learned = given?.learned ?? 0
  return {
    get learned() {
      return learned
    },
    get bytes() {
      return known.byteLength
    },
    learn: (terms) => {
      for (const term of terms) {
        while (known.length <= term) known = widened(known)
        known[term] = (known[term] ?? 0) + 1
      }
      learned += 1
    },
    rarity: (term) => rarityOf(known[term] ?? 0, learned),
    counts: (size) => {
      while (known.length < size) known = widened(known)
      return known.slice(0, size)
    },
  }
}

function widened(old: Uint32Array): Uint32Array<ArrayBuffer> {
  const next = new Uint32Array(Math.max(1024, old.length * 2))
  next.set(old)
  return next
}
