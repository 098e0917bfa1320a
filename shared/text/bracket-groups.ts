export interface BracketGroup {
  start: number
  /** The offset behind the closing bracket. */
  end: number
}

const BRACKET = /[(（)）《》〈〉【】〔〕[［\]］]/gu
const SIDES = ['(（', ')）', '《', '》', '〈', '〉', '【', '】', '〔', '〕', '[［', ']］']
const DEEPEST = 64

/**
 * Finds the outermost bracket groups of a line that are closed on it; a bracket without its other half is skipped.
 *
 * Brackets of both widths pair with each other; quotation marks are no brackets.
 */
export function findBracketGroups(line: string): BracketGroup[] {
  const opened: { side: number; index: number }[] = []
  const groups: BracketGroup[] = []
  for (const { 0: bracket, index } of line.matchAll(BRACKET)) {
    const side = SIDES.findIndex((characters) => characters.includes(bracket))
    if (side % 2 === 0) {
      opened.push({ side, index })
      if (opened.length > DEEPEST) opened.shift()
      continue
    }
    const depth = opened.findLastIndex((each) => each.side === side - 1)
    const open = depth < 0 ? undefined : opened.splice(depth)[0]
    if (!open) continue
    while ((groups.at(-1)?.start ?? -1) > open.index) groups.pop()
    groups.push({ start: open.index, end: index + 1 })
  }
  return groups
}
