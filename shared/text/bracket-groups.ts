export interface BracketGroup {
  start: number
  /** The offset behind the closing bracket. */
  end: number
}

const PAIRS = ['(（', ')）', '《', '》', '〈', '〉', '【', '】', '〔', '〕', '[［', ']］']

/**
 * Finds the outermost bracket groups of a line that are closed on it; a bracket without its other half is skipped.
 *
 * Brackets of both widths pair with each other; quotation marks are no brackets.
 */
export function findBracketGroups(line: string): BracketGroup[] {
  const opened: { kind: number; index: number }[] = []
  let groups: BracketGroup[] = []
  for (let index = 0; index < line.length; index += 1) {
    const side = PAIRS.findIndex((characters) => characters.includes(line.charAt(index)))
    if (side < 0) continue
    if (side % 2 === 0) opened.push({ kind: side, index })
    else {
      const depth = opened.findLastIndex((each) => each.kind === side - 1)
      const open = opened.splice(depth < 0 ? opened.length : depth)[0]
      if (!open) continue
      groups = groups.filter((group) => group.start < open.index)
      groups.push({ start: open.index, end: index + 1 })
    }
  }
  return groups
}
