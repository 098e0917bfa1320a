import type { WordEntry, WordList } from '../word-list'

export interface WordMatch {
  from: number
  to: number
  entry: WordEntry
}

/** Finds listed words in a text, the longest at each place. */
export type WordMatcher = (text: string) => WordMatch[]

/** Letters and digits of either width and case are the same; every unit stays where it is. */
export function foldWord(text: string): string {
  let folded = ''
  for (let index = 0; index < text.length; index += 1) folded += foldUnit(text.charAt(index))
  return folded
}

function foldUnit(unit: string): string {
  if (unit >= 'a' && unit <= 'z') return unit
  const narrow = unit >= '\uff00' ? unit.normalize('NFKC') : unit
  const lower = (narrow.length === 1 ? narrow : unit).toLowerCase()
  return lower.length === 1 ? lower : unit
}

export function createWordMatcher(list: WordList | null): WordMatcher {
  const byFirst = new Map<string, { folded: string; entry: WordEntry }[]>()
  for (const entry of list?.entries ?? []) {
    const folded = foldWord(entry.wrong)
    const first = folded.charAt(0)
    byFirst.set(first, [...(byFirst.get(first) ?? []), { folded, entry }])
  }
  for (const entries of byFirst.values())
    entries.sort((one, other) => other.folded.length - one.folded.length)
  if (byFirst.size === 0) return () => []
  return (text) => matchesIn(text, byFirst)
}

function matchesIn(
  text: string,
  byFirst: ReadonlyMap<string, { folded: string; entry: WordEntry }[]>,
): WordMatch[] {
  const folded = foldWord(text)
  const found: WordMatch[] = []
  for (let at = 0; at < folded.length; at += 1) {
    const hit = byFirst
      .get(folded.charAt(at))
      ?.find((each) => folded.startsWith(each.folded, at) && isWhole(text, folded, at, each))
    if (!hit) continue
    found.push({ from: at, to: at + hit.folded.length, entry: hit.entry })
    at += hit.folded.length - 1
  }
  return found
}

/** A Latin word is not found inside another; a wrong word is not found inside its own right one, nor as that one. */
function isWhole(
  text: string,
  folded: string,
  at: number,
  { folded: word, entry }: { folded: string; entry: WordEntry },
) {
  const end = at + word.length
  const isWordUnit = (index: number) => /[\p{Script=Latin}\d]/u.test(folded.charAt(index))
  if (isWordUnit(at) && isWordUnit(at - 1)) return false
  if (isWordUnit(end - 1) && isWordUnit(end)) return false
  return !entry.right.some((right) => {
    const inside = foldWord(right).indexOf(word)
    return inside >= 0 && text.startsWith(right, at - inside)
  })
}
