/** `base[from, to)` became `side[start, end)`. */
export interface Hunk {
  from: number
  to: number
  start: number
  end: number
}

type Items = readonly number[]

// Beyond this many differences a stretch counts as rewritten: finding what is left of it would take seconds.
const mostDifferences = 1_500

/** The hunks that lead from `base` to `side`, in order, none touching the next (Myers, in linear space). */
export function diff(base: Items, side: Items): Hunk[] {
  const hunks: Hunk[] = []
  compare(base, side, { from: 0, to: base.length, start: 0, end: side.length }, hunks)
  return hunks
}

function compare(base: Items, side: Items, whole: Hunk, into: Hunk[]): void {
  let { from, to, start, end } = whole
  while (from < to && start < end && base[from] === side[start]) {
    from += 1
    start += 1
  }
  while (from < to && start < end && base[to - 1] === side[end - 1]) {
    to -= 1
    end -= 1
  }
  if (from === to && start === end) return
  const middle = from < to && start < end ? findMiddle(base, side, { from, to, start, end }) : null
  const isProgress =
    middle && middle.base - from + middle.side - start > 0 && to - middle.base + end - middle.side > 0
  if (!isProgress) return push(into, { from, to, start, end })
  compare(base, side, { from, to: middle.base, start, end: middle.side }, into)
  compare(base, side, { from: middle.base, to, start: middle.side, end }, into)
}

function push(into: Hunk[], hunk: Hunk): void {
  const last = into.at(-1)
  if (last && last.to === hunk.from && last.end === hunk.start) {
    last.to = hunk.to
    last.end = hunk.end
  } else into.push(hunk)
}

/** One of the two searches that walk towards each other. */
interface Search {
  reach: Int32Array
  low: number
  high: number
  isEqual: (x: number, y: number) => boolean
}

interface Middle {
  base: number
  side: number
}

/** A place on a shortest way between the two stretches; null when there is none within the limit. */
function findMiddle(base: Items, side: Items, { from, to, start, end }: Hunk): Middle | null {
  const width = to - from
  const height = end - start
  const limit = Math.min(Math.ceil((width + height) / 2), mostDifferences)
  const forward = createSearch(limit, (x, y) => base[from + x] === side[start + y])
  const backward = createSearch(limit, (x, y) => base[to - 1 - x] === side[end - 1 - y])
  const size = { width, height, limit }
  const isOdd = (width - height) % 2 !== 0
  for (let depth = 0; depth < limit; depth += 1) {
    const ahead = step(forward, isOdd ? backward : null, depth, size)
    if (ahead) return { base: from + ahead.x, side: start + ahead.y }
    const back = step(backward, isOdd ? null : forward, depth, size)
    if (back) return { base: to - back.x, side: end - back.y }
  }
  return null
}

function createSearch(limit: number, isEqual: Search['isEqual']): Search {
  const reach = new Int32Array(2 * limit + 2).fill(-1)
  reach[limit + 1] = 0
  return { reach, low: 0, high: 0, isEqual }
}

/** Takes one search a difference further; gives the place where it meets `other`. */
function step(
  search: Search,
  other: Search | null,
  depth: number,
  { width, height, limit }: { width: number; height: number; limit: number },
): { x: number; y: number } | null {
  const { reach, isEqual } = search
  for (let line = -depth + search.low; line <= depth - search.high; line += 2) {
    const at = limit + line
    const below = reach[at - 1] ?? -1
    const above = reach[at + 1] ?? -1
    let x = line === -depth || (line !== depth && below < above) ? above : below + 1
    let y = x - line
    while (x < width && y < height && isEqual(x, y)) {
      x += 1
      y += 1
    }
    reach[at] = x
    if (x > width) search.high += 2
    else if (y > height) search.low += 2
    else if (other) {
      const met = other.reach[limit + (width - height) - line] ?? -1
      if (met !== -1 && x >= width - met) return { x, y }
    }
  }
  return null
}
