/** How many characters must be changed, added or taken away to make one text of the other. */
export function editDistance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= other.length; j += 1) {
      const swap = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1)
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[other.length] ?? 0
}

/** 1 for equal texts, 0 where nothing is common. */
export function similarity(one: string, other: string): number {
  const longest = Math.max(one.length, other.length)
  return longest === 0 ? 1 : 1 - editDistance(one, other) / longest
}

export interface Passage {
  from: number
  to: number
  /** 1 for the very words. */
  similarity: number
}

const gram = 3
const windowsTried = 3

/**
 * The part of a text that is most like `wanted`, or null where not even three characters in a row are common.
 *
 * Only the neighbourhoods that share most with it are compared character by character, so that a long text costs
 * little more than a look at it.
 */
export function closestPassage(text: string, wanted: string): Passage | null {
  let best: Passage | null = null
  for (const [from, to] of likelyWindows(text, wanted)) {
    const found = bestInside(text.slice(from, to), wanted)
    if (!best || found.similarity > best.similarity)
      best = { from: from + found.from, to: from + found.to, similarity: found.similarity }
  }
  return best
}

function likelyWindows(text: string, wanted: string): [number, number][] {
  const width = Math.max(16, Math.ceil(wanted.length / 2))
  const places = new Map<string, number[]>()
  for (let at = 0; at + gram <= wanted.length; at += 1) {
    const key = wanted.slice(at, at + gram)
    places.set(key, [...(places.get(key) ?? []), at])
  }
  const votes = new Map<number, number>()
  for (let at = 0; at + gram <= text.length; at += 1) {
    for (const place of places.get(text.slice(at, at + gram)) ?? []) {
      const bucket = Math.floor((at - place) / width)
      votes.set(bucket, (votes.get(bucket) ?? 0) + 1)
    }
  }
  return [...votes]
    .sort(([, one], [, other]) => other - one)
    .slice(0, windowsTried)
    .map(([bucket]) => [
      Math.max(0, (bucket - 1) * width),
      Math.min(text.length, (bucket + 2) * width + wanted.length),
    ])
}

/** The substring of `text` with the fewest differences; each column keeps where its match began. */
function bestInside(text: string, wanted: string): Passage {
  let costs = Array.from({ length: wanted.length + 1 }, (_, index) => index)
  let starts = costs.map(() => 0)
  let best = { cost: wanted.length, from: 0, to: 0 }
  for (let end = 1; end <= text.length; end += 1) {
    const nextCosts = [0]
    const nextStarts = [end]
    for (let at = 1; at <= wanted.length; at += 1) {
      const swap = (costs[at - 1] ?? 0) + (wanted[at - 1] === text[end - 1] ? 0 : 1)
      const add = (costs[at] ?? 0) + 1
      const skip = (nextCosts[at - 1] ?? 0) + 1
      const cost = Math.min(swap, add, skip)
      nextCosts.push(cost)
      if (cost === swap) nextStarts.push(starts[at - 1] ?? 0)
      else nextStarts.push((cost === add ? starts[at] : nextStarts[at - 1]) ?? 0)
    }
    costs = nextCosts
    starts = nextStarts
    const cost = costs[wanted.length] ?? wanted.length
    if (cost < best.cost) best = { cost, from: starts[wanted.length] ?? 0, to: end }
  }
  return { from: best.from, to: best.to, similarity: 1 - best.cost / Math.max(1, wanted.length) }
}
