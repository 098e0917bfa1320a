import type { Hunk } from './diff'

/** What a token is to a reader: a change best begins at a block and ends at the end of a sentence. */
export type TokenRank = 'block' | 'opening' | 'sentence-end' | 'clause-end' | 'plain'

type Items = readonly number[]

interface Text {
  base: Items
  side: Items
  rankOf: (token: number) => TokenRank
}

// Equal stretches up to this long between two changes are there by chance.
const longestChance = 3

/** The same change in hunks that a person would name: whole sentences, not the tail of one and the head of the next. */
export function tidyHunks(hunks: readonly Hunk[], text: Text): Hunk[] {
  const tidy: Hunk[] = []
  hunks.forEach((hunk, index) => {
    const next = hunks[index + 1]
    let now = slide(
      hunk,
      { after: tidy.at(-1)?.to ?? -1, until: next ? next.from : text.base.length + 1 },
      text,
    )
    for (let last = tidy.at(-1); last && isChance(last, now, text); last = tidy.at(-1)) {
      now = { from: last.from, to: now.to, start: last.start, end: now.end }
      tidy.pop()
    }
    tidy.push(now)
  })
  return tidy
}

function isChance(last: Hunk, next: Hunk, { base, rankOf }: Text): boolean {
  const gap = next.from - last.to
  if (gap > longestChance || gap > sizeOf(last) || gap > sizeOf(next)) return false
  return !base.slice(last.to, next.from).some((token) => rankOf(token) === 'block')
}

const sizeOf = ({ from, to, start, end }: Hunk) => Math.max(to - from, end - start)

/** Moves a pure insertion or a pure deletion to the best of the places where it means the same. */
function slide(hunk: Hunk, { after, until }: { after: number; until: number }, text: Text): Hunk {
  const isInsertion = hunk.from === hunk.to
  if (!isInsertion && hunk.start !== hunk.end) return hunk
  const items = isInsertion ? text.side : text.base
  const first = isInsertion ? hunk.start : hunk.from
  const last = isInsertion ? hunk.end : hunk.to
  let best = 0
  let bestScore = -1
  const consider = (by: number) => {
    const score = scoreOf(items[first + by], items[last + by - 1], text)
    if (score > bestScore) {
      best = by
      bestScore = score
    }
  }
  consider(0)
  for (let by = 1; hunk.to + by < until && last + by <= items.length; by += 1) {
    if (items[first + by - 1] !== items[last + by - 1]) break
    consider(by)
  }
  for (let by = -1; hunk.from + by > after && first + by >= 0; by -= 1) {
    if (items[last + by] !== items[first + by]) break
    consider(by)
  }
  return { from: hunk.from + best, to: hunk.to + best, start: hunk.start + best, end: hunk.end + best }
}

function scoreOf(first: number | undefined, last: number | undefined, { rankOf }: Text): number {
  const begins = first === undefined ? 'plain' : rankOf(first)
  const ends = last === undefined ? 'plain' : rankOf(last)
  if (begins === 'block') return 5
  if (ends === 'sentence-end') return 4
  if (begins === 'opening') return 3
  return ends === 'clause-end' ? 2 : ends === 'plain' ? 1 : 0
}
