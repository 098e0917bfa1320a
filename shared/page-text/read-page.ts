import { guessBodyRoles } from './body-lines'
import { isCredit } from './credit-line'
import { readHeader } from './page-header'
import type { PageLine } from './page-line'
import { hasBullet, isRecommendedHeading } from './slot-line'
import { isSource } from './source-line'
import { locateSummary } from '../text/summarize'

/** A line of the source that is not empty, before it has a role. */
export interface SourceLine {
  number: number
  text: string
}

const footer =
  /^(?:版权所有|版权声明|免责声明|声明[:：]|上一篇|下一篇|返回顶部|联系我们|关于我们|友情链接|备案号|Copyright|©)|ICP备|公网安备/iu
// The source stands near the top; a later line of the same form belongs to the text.
const sourceWithin = 4

/** Gives every line that is not empty a role and says how sure that is. Nothing of the text is left out. */
export function readPage(text: string): PageLine[] {
  const lines = splitLines(text)
  const header = readHeader(lines.map((line) => line.text))
  const list = recommendedStart(lines, header.length)
  const opening = readOpening(lines.slice(header.length, list))
  const bodyStart = header.length + opening.length
  const credits = creditsStart(lines, bodyStart, list)
  const guesses = [
    ...header,
    ...opening,
    ...guessBodyRoles(lines.slice(bodyStart, credits).map((line) => line.text)),
    ...lines.slice(credits, list).map((line) => trailingRole(line.text)),
    ...readRecommended(lines.slice(list)),
  ]
  return lines.map((line, index) => ({
    ...line,
    ...(guesses[index] ?? { role: 'paragraph', confidence: 0.5 }),
  }))
}

type Guess = Pick<PageLine, 'role' | 'confidence'>

function splitLines(text: string): SourceLine[] {
  return text
    .replace(/^\ufeff/u, '')
    .split(/\r\n|[\n\r\u2028\u2029]/u)
    .map((line, index) => ({ number: index + 1, text: line }))
    .filter((line) => line.text.trim() !== '')
}

/** The summary and the source, where they open the text. */
function readOpening(lines: readonly SourceLine[]): Guess[] {
  const source = lines.slice(0, sourceWithin).findIndex((line) => isSource(line.text))
  if (source >= 0) {
    const summary = lines
      .slice(0, source)
      .map((): Guess => ({ role: 'summary', confidence: source > 1 ? 0.7 : 0.95 }))
    return [...summary, { role: 'source', confidence: 0.99 }]
  }
  const [first, ...others] = lines.map((line) => line.text)
  if (first === undefined || others.length < 2) return []
  // Without a source to mark its end, a summary is known by its sentences: the text has every one of them again.
  const sentences = locateSummary(first, others)
  const isSummary = sentences.length > 0 && sentences.every((sentence) => sentence.paragraph !== null)
  return isSummary ? [{ role: 'summary', confidence: 0.9 }] : []
}

/** The last heading of the list that has an entry after it; the end of the page where there is none. */
function recommendedStart(lines: readonly SourceLine[], from: number): number {
  for (let index = lines.length - 2; index >= from; index -= 1) {
    if (isRecommendedHeading(lines[index]?.text ?? '')) return index
  }
  return lines.length
}

/** Where the lines begin that say, after the text, who made it. Such a line inside the text stays a paragraph. */
function creditsStart(lines: readonly SourceLine[], from: number, end: number): number {
  let start = end
  while (start > from && isTrailing(lines[start - 1]?.text ?? '')) start -= 1
  return start
}

function isTrailing(text: string): boolean {
  return isCredit(text) || isSource(text)
}

function trailingRole(text: string): Guess {
  return isSource(text) ? { role: 'source', confidence: 0.85 } : { role: 'credit', confidence: 0.95 }
}

function readRecommended(lines: readonly SourceLine[]): Guess[] {
  const [, ...entries] = lines
  if (lines.length === 0) return []
  const isBulleted = entries.some((line) => hasBullet(line.text))
  let isEnded = false
  let hasEntry = false
  const guesses = entries.map((line): Guess => {
    isEnded ||= footer.test(line.text.trim())
    if (isEnded) return { role: 'paragraph', confidence: 0.6 }
    const isTitle = isBulleted ? hasBullet(line.text) : looksLikeTitle(line.text)
    if (!isTitle && !hasEntry) return { role: 'paragraph', confidence: 0.5 }
    hasEntry = true
    return isTitle
      ? { role: 'slot-title', confidence: isBulleted ? 0.98 : 0.7 }
      : { role: 'slot-excerpt', confidence: isBulleted ? 0.95 : 0.7 }
  })
  return [{ role: 'recommended-heading', confidence: 0.99 }, ...guesses]
}

function looksLikeTitle(text: string): boolean {
  return text.trim().length <= 60 && !/[。，；！…]$/u.test(text.trim())
}
