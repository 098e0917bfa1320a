export interface SplitTitle {
  title: string
  /** Empty when the line has none. */
  alternativeTitle: string
}

/**
 * Takes the bracket group that ends a line, （…） or (…), as the alternative title.
 *
 * Brackets of both widths pair with each other and may be nested. The whole line stays the title where the group is
 * not at the end, is empty, has nothing before it, or where the brackets of the line are not balanced.
 */
export function splitAlternativeTitle(line: string): SplitTitle {
  const whole = line.trim()
  const open = lastGroupStart(whole)
  const title = whole.slice(0, Math.max(open, 0)).trim()
  const alternativeTitle = whole.slice(open + 1, -1).trim()
  if (open < 0 || title === '' || alternativeTitle === '') return { title: whole, alternativeTitle: '' }
  return { title, alternativeTitle }
}

/** Writes the alternative title behind the title in full-width brackets, and nothing where it is blank. */
export function joinAlternativeTitle(title: string, alternativeTitle: string): string {
  return alternativeTitle.trim() === '' ? title : `${title}（${alternativeTitle}）`
}

function lastGroupStart(line: string): number {
  const opened: number[] = []
  let start = -1
  for (const [index, character] of line.split('').entries()) {
    if (character === '(' || character === '（') opened.push(index)
    if (character !== ')' && character !== '）') continue
    const open = opened.pop()
    if (open === undefined) return -1
    if (index === line.length - 1) start = open
  }
  return opened.length === 0 ? start : -1
}
