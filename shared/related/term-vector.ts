/** Which words stand in an article, and how often: numbers of words with their counts. */
export interface TermCounts {
  title: ReadonlyMap<number, number>
  body: ReadonlyMap<number, number>
}

/** The words that an article is compared by: ascending numbers, weights of a vector of length 1. */
export interface TermVector {
  terms: Uint32Array
  weights: Float32Array
}

export interface Weighing {
  /** How many words of an article count. */
  terms: number
  /** The share of the title in what an article is about, 0 to 1. */
  title: number
}

export const weighing: Weighing = { terms: 64, title: 0.3 }

type Weights = Map<number, number>

/** Counts words by their numbers. */
export function countTerms(terms: Iterable<number>): Map<number, number> {
  const counts = new Map<number, number>()
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1)
  return counts
}

/**
 * TF-IDF of title and body, each of length 1, blended; the strongest words of it, again of length 1. A word weighs
 * the more the fewer articles have it, and one that stands ten times weighs about three times one that stands once.
 */
export function toTermVector(
  { title, body }: TermCounts,
  rarity: (term: number) => number,
  { terms, title: share }: Weighing = weighing,
): TermVector {
  const blended: Weights = new Map()
  addScaled(blended, weigh(body, rarity), title.size === 0 ? 1 : 1 - share)
  addScaled(blended, weigh(title, rarity), body.size === 0 ? 1 : share)
  const strongest = [...blended]
    .sort((one, other) => other[1] - one[1] || one[0] - other[0])
    .slice(0, terms)
    .sort((one, other) => one[0] - other[0])
  const length = Math.hypot(...strongest.map(([, weight]) => weight)) || 1
  return {
    terms: Uint32Array.from(strongest, ([term]) => term),
    weights: Float32Array.from(strongest, ([, weight]) => weight / length),
  }
}

/** How rare a word is: `known` of `all` articles have it. */
export function rarityOf(known: number, all: number): number {
  return Math.log((all + 1) / (known + 0.5))
}

function weigh(counts: ReadonlyMap<number, number>, rarity: (term: number) => number): Weights {
  const weights: Weights = new Map()
  for (const [term, count] of counts) weights.set(term, (1 + Math.log(count)) * Math.max(0, rarity(term)))
  return weights
}

function addScaled(into: Weights, weights: Weights, share: number): void {
  let squares = 0
  for (const weight of weights.values()) squares += weight * weight
  const scale = squares === 0 ? 0 : share / Math.sqrt(squares)
  for (const [term, weight] of weights) {
    if (weight > 0 && scale > 0) into.set(term, (into.get(term) ?? 0) + weight * scale)
  }
}
