/** How much of one text another has, by the characters of words alone, in order. */
export interface Likeness {
  /** Share of the expected text that is there. */
  kept: number
  /** Share of what is there that was not expected. */
  added: number
}

/** The length of the longest text that both have in order tells both shares. */
export function likeness(expected: string, given: string): Likeness {
  const [one, other] = [wordsOf(expected), wordsOf(given)]
  const common = commonLength(one, other)
  return {
    kept: one.length === 0 ? 1 : common / one.length,
    added: other.length === 0 ? 0 : (other.length - common) / other.length,
  }
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}]/gu) ?? []
}

function commonLength(one: readonly string[], other: readonly string[]): number {
  let before = new Uint32Array(other.length + 1)
  for (const character of one) {
    const row = new Uint32Array(other.length + 1)
    for (let at = 1; at <= other.length; at += 1) {
      const isSame = other[at - 1] === character
      row[at] = isSame ? (before[at - 1] ?? 0) + 1 : Math.max(before[at] ?? 0, row[at - 1] ?? 0)
    }
    before = row
  }
  return before[other.length] ?? 0
}

/** How many of the expected characters of words are missing, wherever they stand. */
export function missingCharacters(expected: string, given: string): number {
  const counts = new Map<string, number>()
  for (const character of wordsOf(given)) counts.set(character, (counts.get(character) ?? 0) + 1)
  let missing = 0
  for (const character of wordsOf(expected)) {
    const left = counts.get(character) ?? 0
    if (left === 0) missing += 1
    else counts.set(character, left - 1)
  }
  return missing
}
