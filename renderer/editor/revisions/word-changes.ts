/** A stretch of text that both have, or that only one has. */
export interface Change {
  kind: 'same' | 'added' | 'removed'
  text: string
}

// Above this many comparisons a stretch counts as wholly rewritten: a table of them would take seconds.
const mostCells = 4_000_000

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })
const wordsOf = (text: string) => Array.from(segmenter.segment(text), ({ segment }) => segment)

/** What leads from one text to the other: first paragraphs, then words inside those that differ. */
export function wordChanges(before: string, after: string): Change[] {
  const changes: Change[] = []
  for (const stretch of compare(lines(before), lines(after))) {
    if (stretch.kind === 'same') push(changes, 'same', stretch.before.join(''))
    else changeWords(changes, stretch.before.join(''), stretch.after.join(''))
  }
  return changes
}

function changeWords(into: Change[], before: string, after: string): void {
  for (const { kind, before: gone, after: come } of compare(wordsOf(before), wordsOf(after))) {
    if (kind === 'same') push(into, 'same', gone.join(''))
    else {
      push(into, 'removed', gone.join(''))
      push(into, 'added', come.join(''))
    }
  }
}

function push(into: Change[], kind: Change['kind'], text: string): void {
  if (text === '') return
  const last = into.at(-1)
  if (last?.kind === kind) last.text += text
  else into.push({ kind, text })
}

const lines = (text: string) => text.split(/(?<=\n)/)

interface Stretch {
  kind: 'same' | 'changed'
  before: string[]
  after: string[]
}

/** Stretches in order, from the longest common subsequence between equal beginnings and ends. */
function compare(before: string[], after: string[]): Stretch[] {
  let start = 0
  while (start < before.length && start < after.length && before[start] === after[start]) start += 1
  let end = 0
  const shorter = Math.min(before.length, after.length) - start
  while (end < shorter && before.at(-1 - end) === after.at(-1 - end)) end += 1
  const middle = compareMiddle(
    before.slice(start, before.length - end),
    after.slice(start, after.length - end),
  )
  const same = (items: string[]): Stretch[] =>
    items.length > 0 ? [{ kind: 'same', before: items, after: items }] : []
  return [...same(before.slice(0, start)), ...middle, ...same(before.slice(before.length - end))]
}

function compareMiddle(before: string[], after: string[]): Stretch[] {
  if (before.length === 0 && after.length === 0) return []
  if (before.length * after.length > mostCells) return [{ kind: 'changed', before, after }]
  const lengths = commonLengths(before, after)
  const width = after.length + 1
  const stretches: Stretch[] = []
  const stretch = (kind: Stretch['kind']): Stretch => {
    const last = stretches.at(-1)
    if (last?.kind === kind) return last
    const made: Stretch = { kind, before: [], after: [] }
    stretches.push(made)
    return made
  }
  let at = 0
  let to = 0
  while (at < before.length || to < after.length) {
    const one = before[at]
    const other = after[to]
    if (one !== undefined && one === other) {
      const { before: gone, after: come } = stretch('same')
      gone.push(one)
      come.push(one)
      at += 1
      to += 1
    } else if (
      other === undefined ||
      (one !== undefined && (lengths[(at + 1) * width + to] ?? 0) >= (lengths[at * width + to + 1] ?? 0))
    ) {
      stretch('changed').before.push(one ?? '')
      at += 1
    } else {
      stretch('changed').after.push(other)
      to += 1
    }
  }
  return stretches
}

/** `lengths[i * (m + 1) + j]`: the longest common subsequence of the ends from `i` and from `j`. */
function commonLengths(before: string[], after: string[]): Uint32Array {
  const width = after.length + 1
  const lengths = new Uint32Array((before.length + 1) * width)
  for (let at = before.length - 1; at >= 0; at -= 1) {
    for (let to = after.length - 1; to >= 0; to -= 1) {
      const below = lengths[(at + 1) * width + to] ?? 0
      const right = lengths[at * width + to + 1] ?? 0
      const diagonal = lengths[(at + 1) * width + to + 1] ?? 0
      lengths[at * width + to] = before[at] === after[to] ? diagonal + 1 : Math.max(below, right)
    }
  }
  return lengths
}
