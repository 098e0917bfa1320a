import { removeControls } from './control-characters'
import { parseHtml, rawText } from './html/parse-html'
import { oneLine } from './html/white-space'

/** The words of a title, a name or another line that may be HTML: entities read, elements left out. */
export function htmlWords(html: string): string {
  const { text } = removeControls(html)
  return /[<&]/u.test(text) ? oneLine(rawText(parseHtml(text, 50).nodes, ' ')) : oneLine(text)
}
