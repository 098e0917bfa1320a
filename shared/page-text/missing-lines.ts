import { comparable } from './comparable'
import type { PlacedPage } from './placed-page'
import { printPage } from './print-page'

/** The lines of a source that say something, trimmed. */
export function sourceLines(source: string): string[] {
  return source
    .replace(/^\ufeff/u, '')
    .split(/\r\n|\r|\n/u)
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

/** Lines that are not listed as lost and that the printed page does not have in the order of the source. */
export function missingLines(source: string, page: PlacedPage): string[] {
  const printed = comparable(printPage(page).join('\n'))
  const listed = page.losses.map((loss) => loss.text)
  let position = 0
  return sourceLines(source).filter((line) => {
    if (line === listed[0]) return listed.shift() === undefined
    const words = comparable(line)
    const found = printed.indexOf(words, position)
    if (found >= 0) position = found + words.length
    return found < 0
  })
}
