import type { Line, LineFinding } from './line'
import { afterSpaces, beforeSpaces, isHanAt } from './line'

const runs = /-{2,3}|—+|――?|──?|－{2,}|–/gu
const beside = /[，。！？；：、”’“‘（）《》「」『』【】…]/

/** A dash is —— between Han, without spaces. One — alone joins places and times (北京—上海), so it stays. */
export function findDash(line: Line): LineFinding[] {
  const { text } = line
  const found: LineFinding[] = []
  for (const { 0: run, index } of text.matchAll(runs)) {
    const to = index + run.length
    if (run === '——' || line.isLiteral(index)) continue
    const left = beforeSpaces(text, index)
    const right = afterSpaces(text, to)
    if (line.isLiteral(left) || line.isLiteral(right) || !isBetween(text, left, right)) continue
    const isSpaced = left < index - 1 && right > to
    if ((run === '—' || run === '–') && !isSpaced) continue
    found.push({ from: left < 0 ? index : left + 1, to: right, text: '——' })
  }
  return found
}

/** Han on both sides, or Han on one and a full-width mark or the start of the line on the other. */
function isBetween(text: string, left: number, right: number): boolean {
  const isHanLeft = isHanAt(text, left)
  const isHanRight = isHanAt(text, right)
  if (isHanLeft && isHanRight) return true
  if (isHanLeft) return beside.test(text.charAt(right))
  return isHanRight && left >= 0 && beside.test(text.charAt(left))
}
