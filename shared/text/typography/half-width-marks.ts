import type { Line, LineFinding } from './line'
import { afterSpaces, beforeSpaces, isChineseAround, isHanAt, isLatinAt } from './line'

const fullWidth: Readonly<Record<string, string>> = {
  ',': '，',
  '.': '。',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
}
const closing = '”’）】》」』〉〕'
const opening = '“‘（【《「『〈〔'
const numerals = '〇一二三四五六七八九十百千万两'

/** One run of the same half-width mark with what stands beside it, spaces skipped. */
interface Run {
  line: Line
  mark: string
  from: number
  to: number
  left: number
  right: number
}

/** Half-width marks between or beside Han characters: 表示, → 表示， with the spaces that were typed around them. */
export function findHalfWidthMarks(line: Line): LineFinding[] {
  const found: LineFinding[] = []
  for (const match of line.text.matchAll(/([,;:?!.])\1*/g)) {
    const run = toRun(line, match[0], match.index)
    if (run && isWrong(run)) found.push(toFinding(run))
  }
  return found
}

function toRun(line: Line, marks: string, from: number): Run | null {
  const to = from + marks.length
  const mark = marks.charAt(0)
  if (line.isLiteral(from) || (marks.length > 1 && '.:'.includes(mark)) || marks.length > 2) return null
  // The mark of a pair such as ?! stands beside what the first one stands beside.
  let start = from
  while ('?!'.includes(mark) && /[?!？！]/.test(line.text.charAt(start - 1))) start -= 1
  return { line, mark, from, to, left: beforeSpaces(line.text, start), right: afterSpaces(line.text, to) }
}

function isWrong(run: Run): boolean {
  const { line, mark, from, left, right } = run
  const { text } = line
  if (left < 0 || line.isLiteral(left) || isNotation(run)) return false
  if (!isChineseAround(line, from)) return false
  if (mark === '.') return isWrongStop(run)
  if (isHanAt(text, left)) return true
  const isRightHan = isHanAt(text, right) || opening.includes(text.charAt(right) || ' ')
  if (closing.includes(text.charAt(left))) return isRightHan || right >= text.length
  if (')"'.includes(text.charAt(left))) return isHanAt(text, right) && left === from - 1
  return isHanAt(text, right) && ',;:'.includes(mark) && isAfterForeignName(run)
}

/** `页面?id=1`, `协议://`, `!=`, ` :LABEL`, `一:二` and the like. */
function isNotation({ line: { text, isLiteral }, mark, from, to, left, right }: Run): boolean {
  const next = text.charAt(to)
  if (isLiteral(to) && mark === ':' && text.charAt(to) === '/') return true
  if (next === '=' || (mark === ':' && '/:'.includes(next || ' '))) return true
  if (mark === '?' && right === to && isLatinAt(text, to)) return true
  if ('!?:'.includes(mark) && left < from - 1 && isLatinAt(text, to)) return true
  return mark === ':' && numerals.includes(text.charAt(from - 1)) && numerals.includes(next || ' ')
}

/** A stop ends a sentence: nothing follows, or a space and Han. 图.png, 一. 概述 and 纳尔逊.曼德拉 stay. */
function isWrongStop({ line: { text }, from, to, left, right }: Run): boolean {
  if (left !== from - 1) return false
  const isClosed = closing.includes(text.charAt(left))
  if (!isClosed && !isHanAt(text, left)) return false
  const lineStart = text.lastIndexOf('\n', from) + 1
  if (from - lineStart <= 4) return false
  if (right >= text.length || text.charAt(right) === '\n') return true
  if (right === to && /[”’）」』]/.test(text.charAt(to))) return true
  return (right > to || isClosed) && (isHanAt(text, right) || /[“‘《「『]/.test(text.charAt(right)))
}

/** `iPhone, 它` but not `C:盘`, `12:三`, nor the end of a sentence in another language. */
function isAfterForeignName({ line: { text }, mark, from }: Run): boolean {
  const name = /[\p{Script=Latin}\d][\p{Script=Latin}\d .+#_-]*$/u.exec(text.slice(0, from))?.[0] ?? ''
  if (mark === ':' && !/\p{Script=Latin}{2}$/u.test(name)) return false
  if (!/[\p{Script=Latin}\d]$/u.test(name) || /[“‘"'(]$/.test(text.slice(0, from - name.length))) return false
  const words = name.match(/[\p{Script=Latin}\d]+/gu)?.length ?? 0
  const before = beforeSpaces(text, from - name.length)
  return words > 0 && words <= 4 && (before < 0 || !'“"'.includes(text.charAt(before)))
}

function toFinding({ line, mark, from, to, right }: Run): LineFinding {
  const isKeptAfter = right < line.text.length && line.isLiteral(right)
  const start = beforeSpaces(line.text, from) + 1
  return { from: start, to: isKeptAfter ? to : right, text: fullWidth[mark] ?? mark }
}
