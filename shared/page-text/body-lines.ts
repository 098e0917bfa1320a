import { countText } from '../text/count'
import { splitSentences } from '../text/sentences'
import { isCredit } from './credit-line'
import type { LineRole } from './page-line'
import { isSource } from './source-line'

export interface RoleGuess {
  role: LineRole
  confidence: number
}

// A subhead is read at a glance: one printed line of the page.
const subheadWords = 32
// A caption is one sentence under a picture; longer ones are paragraphs.
const captionWords = 60
const numbered =
  /^(?:第?[一二三四五六七八九十百]+[、.．章节部]|\d{1,2}[、.．](?!\d)|[(（][一二三四五六七八九十\d]+[)）])/u
const closing = /[”’」』）)》】\]\s]+$/u
const endMark = /[。！？!?…；;：:，,、.]$/u
const opensWithDate =
  /^(?:\d{4}年)?\d{1,2}月\d{1,2}日|^\d{4}年\d{1,2}月|^\d{4}-\d{1,2}-\d{1,2}|^(?:今天|昨天|近日|日前)/u
const pictureWords =
  /^(?:图\s*[\d一二三四五六七八九十]*\s*[:：为/／]|图为|[▲△▼↑↓←→]|[上下左右]图)|(?:摄|供图|资料图片?|图片|制图|现场图?)\s*[)）]?[。.]?$|(?:图源|图片来源|图\/|图／|摄影)\s*[:：/／]?\s*[\p{L}\p{N} ]{2,20}[)）]?[。.]?$/u

/** Says of each line of the body whether it is a subhead, a caption or a paragraph. */
export function guessBodyRoles(texts: readonly string[]): RoleGuess[] {
  const lines = texts.map((text) => text.trim())
  const headlines = lines.map(isHeadline)
  return lines.map((line, index): RoleGuess => {
    const next = lines[index + 1]
    const caption = captionConfidence(line, next, isTopOfBody(headlines, index))
    if (caption > 0) return { role: 'caption', confidence: caption }
    const subhead = subheadConfidence(lines, headlines, index)
    if (subhead > 0) return { role: 'subhead', confidence: subhead }
    return { role: 'paragraph', confidence: 0.95 }
  })
}

/** The first line of the body, or the first after a headline that opens it. */
function isTopOfBody(headlines: readonly boolean[], index: number): boolean {
  return index === 0 || (index === 1 && headlines[0] === true)
}

function captionConfidence(line: string, next: string | undefined, isTop: boolean): number {
  if (
    line === '' ||
    line.length > 300 ||
    countText(line).words > captionWords ||
    splitSentences(line).length !== 1
  )
    return 0
  if (pictureWords.test(line)) return 0.9
  const date = opensWithDate.exec(line)?.[0]
  if (date === undefined || next === undefined) return 0
  // The picture shows what the next paragraph tells: the same day opens both, and the paragraph is the longer one.
  if (next.startsWith(date) && next.length > line.length * 1.5) return 0.95
  return isTop && next.length > line.length * 3 && countText(line).words <= 32 ? 0.6 : 0
}

/** A short line without end punctuation, with text after it. */
function subheadConfidence(lines: readonly string[], headlines: readonly boolean[], index: number): number {
  const line = lines[index] ?? ''
  const next = lines[index + 1]
  if (next === undefined || isCredit(line) || isSource(line) || /^https?:/iu.test(line)) return 0
  const isNumbered =
    numbered.test(line) && countText(line).words <= subheadWords && splitSentences(line).length === 1
  if (isNumbered && /[？?]$/u.test(line) && next.length > line.length) return 0.7
  if (!headlines[index]) return 0
  // Verses and lists are short lines too: three in a row are text, one or two are heads.
  const isHead = (offset: number) => headlines[index + offset] === true
  const isInRun = (isHead(-2) && isHead(-1)) || (isHead(-1) && isHead(1)) || (isHead(1) && isHead(2))
  if (isInRun) return 0
  return isNumbered || countText(line).words <= 20 ? 0.94 : 0.8
}

function isHeadline(line: string): boolean {
  if (line.length > 90) return false
  const { words } = countText(line)
  if (words === 0 || words > subheadWords) return false
  return !endMark.test(line.replace(closing, '')) && splitSentences(line).length === 1
}
