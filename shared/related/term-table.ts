/** Numbers for words: each word once, its letters packed one behind the other. */
export interface TermTable {
  readonly size: number
  readonly bytes: number
  /** The number of the word, which is new where it was not known. */
  intern(word: string): number
  find(word: string): number | null
  word(term: number): string
  parts(): TermParts
}

/** What is written of a table and made a table again. */
export interface TermParts {
  letters: Uint16Array
  /** Where each word begins; one more than there are words. */
  starts: Uint32Array
}

const fewestSlots = 1024

/** A table by open addressing, at most half full. `given` is what an earlier table was written as. */
export function createTermTable(given?: TermParts): TermTable {
  let letters = given?.letters ?? new Uint16Array(fewestSlots)
  let starts = given?.starts ?? new Uint32Array(fewestSlots)
  let size = given ? given.starts.length - 1 : 0
  let slots = new Int32Array(0)

  const isWord = (term: number, word: string) => {
    const from = starts[term] ?? 0
    if ((starts[term + 1] ?? 0) - from !== word.length) return false
    for (let at = 0; at < word.length; at += 1) if (letters[from + at] !== word.charCodeAt(at)) return false
    return true
  }
  const slotOf = (word: string) => {
    let slot = hashOf(word) & (slots.length - 1)
    for (let term = slots[slot] ?? -1; term >= 0 && !isWord(term, word); term = slots[slot] ?? -1)
      slot = (slot + 1) & (slots.length - 1)
    return slot
  }
  const word = (term: number) => String.fromCharCode(...letters.subarray(starts[term], starts[term + 1]))
  const spread = (length: number) => {
    slots = new Int32Array(length).fill(-1)
    for (let term = 0; term < size; term += 1) slots[slotOf(word(term))] = term
  }
  const append = (added: string) => {
    const from = starts[size] ?? 0
    if (starts.length < size + 2) starts = grown(starts, new Uint32Array(starts.length * 2))
    while (letters.length < from + added.length) letters = grown(letters, new Uint16Array(letters.length * 2))
    for (let at = 0; at < added.length; at += 1) letters[from + at] = added.charCodeAt(at)
    starts[size + 1] = from + added.length
    size += 1
    return size - 1
  }
  spread(Math.max(fewestSlots, 2 ** Math.ceil(Math.log2(size * 2 + 1))))
  return {
    get size() {
      return size
    },
    get bytes() {
      return letters.byteLength + starts.byteLength + slots.byteLength
    },
    intern: (added) => {
      const slot = slotOf(added)
      const known = slots[slot] ?? -1
      if (known >= 0) return known
      const term = append(added)
      slots[slot] = term
      if (size * 2 > slots.length) spread(slots.length * 2)
      return term
    },
    find: (wanted) => {
      const term = slots[slotOf(wanted)] ?? -1
      return term < 0 ? null : term
    },
    word,
    parts: () => ({ letters: letters.slice(0, starts[size]), starts: starts.slice(0, size + 1) }),
  }
}

/** FNV-1a over UTF-16, with its high bits mixed into the low ones, by which the slot is chosen. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193)
  return (hash ^ (hash >>> 15)) >>> 0
}

function grown<T extends Uint16Array | Uint32Array>(old: T, next: T): T {
  next.set(old)
  return next
}
