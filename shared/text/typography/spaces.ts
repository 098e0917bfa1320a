import type { Line, LineFinding } from './line'
import { hasHanIn, isChineseAround, isHanAt, isLatinAt } from './line'

const runs = /[ \u00a0\u3000\t]+/g
const before = /[，。！？；：、）》」』】〉〕]/
const after = /[，。！？；：、（《「『【〈〔]/
const opens = /[（《「『【〈〔]/
const closes = /[）》」』】〉〕]/
const operator = /[<>=+*/|&^~\\－＝＜＞]/

/** A space typed between Han and Latin: the gap is drawn by the page, not typed. Beside code and addresses it stays. */
export function findSpacesBesideLatin(line: Line): LineFinding[] {
  return spacesWhere(line, (left, right) => {
    const { text } = line
    if (!isChineseAround(line, left)) return false
    if (isLatinAt(text, left)) return isHanAt(text, right) && !isLabel(text, right)
    return isHanAt(text, left) && isLatinAt(text, right)
  })
}

/** `译者：geekpi 校对：wxy`: the space parts one entry from the next. */
function isLabel(text: string, index: number): boolean {
  return /^\p{Script=Han}{2,4}[：:]/u.test(text.slice(index, index + 6))
}

/** A space before or after a full-width mark: the mark brings its own. */
export function findSpacesBesideMarks(line: Line): LineFinding[] {
  const { text } = line
  return spacesWhere(line, (left, right) => {
    const previous = text.charAt(left)
    const next = text.charAt(right)
    // An operator, not a word: what is written there is a formula or a list of signs.
    if (operator.test(previous) || operator.test(next)) return false
    if (before.test(previous) || opens.test(previous)) return !isNumbering(text, left)
    if (after.test(next) || closes.test(next)) return true
    return isBesideQuote(text, left, right) || isBesideDash(text, left, right)
  })
}

/** Curly quotes, ellipsis and dash belong to Latin too: Han has to stand on the other side of the space. */
function isBesideQuote(text: string, left: number, right: number): boolean {
  return (
    (isHanAt(text, left) && /[“”]/.test(text.charAt(right))) ||
    (isHanAt(text, right) && /[”“]/.test(text.charAt(left)))
  )
}

function isBesideDash(text: string, left: number, right: number): boolean {
  return (
    (isHanAt(text, left) && /^(?:——|……)/.test(text.slice(right, right + 2))) ||
    (isHanAt(text, right) && /(?:——|……)$/.test(text.slice(Math.max(0, left - 1), left + 1)))
  )
}

/** `一、 概述`, `（1） 概述`: a space behind a number at the start of a line parts it from the words. */
function isNumbering(text: string, left: number): boolean {
  const start = text.lastIndexOf('\n', left) + 1
  return (
    left - start <= 4 && /^[（(]?[\d一二三四五六七八九十]+[、）)．。：]?$/.test(text.slice(start, left + 1))
  )
}

function spacesWhere(line: Line, isWrong: (left: number, right: number) => boolean): LineFinding[] {
  const { text } = line
  const found: LineFinding[] = []
  for (const { 0: run, index } of text.matchAll(runs)) {
    const right = index + run.length
    const left = index - 1
    if (left < 0 || right >= text.length || text.charAt(left) === '\n' || text.charAt(right) === '\n')
      continue
    if (line.isLiteral(left) || line.isLiteral(right) || line.isLiteral(index)) continue
    if (isWrong(left, right)) found.push({ from: index, to: right, text: '' })
  }
  return found
}

/** Spaces that indent words by hand: the page indents. Before a sign, as in a line of a crontab, they may be meant. */
export function findTypedIndent(line: Line): LineFinding[] {
  return [...line.text.matchAll(/^[ \u00a0\u3000\t]+(?=[\p{L}\p{N}“‘（《「『【—…])/gu)]
    .filter(({ 0: run }) => !line.isLiteral(run.length) && hasHanIn(line.text, run.length, line.text.length))
    .map(({ 0: run }) => ({ from: 0, to: run.length, text: '' }))
}
