import type { Line, LineFinding } from './line'
import { isHanAt } from './line'

const runs = /\.{2,}|。{3,}|…+|・{3,}|·{3,}/g
const cjkMark = /[，。！？；：、“”‘’（）《》「」『』【】]/

/** An ellipsis is …… beside Han: not ..., 。。。 or a single …. One of twelve dots, for what is left out, stays. */
export function findEllipsis(line: Line): LineFinding[] {
  const { text } = line
  return [...text.matchAll(runs)]
    .filter(({ 0: run, index }) => isWrong(line, run, index))
    .map(({ 0: run, index }) => ({ from: index, to: index + run.length, text: '……' }))
}

function isWrong({ text, isLiteral }: Line, run: string, from: number): boolean {
  const to = from + run.length
  if (isLiteral(from) || run === '……' || run === '…………') return false
  const isAfterHan = isHanAt(text, from - 1)
  if (run.startsWith('.'))
    return isAfterHan ? !/[/\w.]/.test(text.charAt(to)) : isDotsInChinese(text, run, from, to)
  return (
    isAfterHan || isHanAt(text, to) || (cjkMark.test(text.charAt(from - 1)) && cjkMark.test(text.charAt(to)))
  )
}

/** `，...` and `“...他`: the dots follow a full-width mark and go on in Chinese. */
function isDotsInChinese(text: string, run: string, from: number, to: number): boolean {
  if (run.length < 3) return false
  const before = text.charAt(from - 1)
  return cjkMark.test(before) && (isHanAt(text, to) || cjkMark.test(text.charAt(to)) || to === text.length)
}
