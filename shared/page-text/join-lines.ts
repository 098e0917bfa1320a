import { hasHan, isCjkPunctuation } from '../text/width'

/** Makes one text of lines that belong together: a space between them unless Chinese text meets Chinese text. */
export function joinLines(lines: readonly string[]): string {
  let joined = ''
  for (const line of lines.map((each) => each.trim())) {
    if (line === '') continue
    const isSpaced = joined !== '' && !(isChinese(joined.slice(-1)) && isChinese(line.slice(0, 1)))
    joined += (isSpaced ? ' ' : '') + line
  }
  return joined
}

function isChinese(character: string): boolean {
  return hasHan(character) || isCjkPunctuation(character)
}
