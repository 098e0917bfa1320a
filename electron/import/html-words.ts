import { removeControls } from './control-characters'
import { defaultLimits } from './import-limits'
import { parseHtml, rawText } from './html/parse-html'
import { oneLine } from './html/white-space'

const limits = { ...defaultLimits, depth: 50 }

/** The words of a title, a name or another line that may be HTML: entities read, elements left out. */
export function htmlWords(html: string): string {
  const text = removeControls(html)
  return /[<&]/u.test(text) ? oneLine(rawText(parseHtml(text, limits).nodes, ' ')) : oneLine(text)
}
