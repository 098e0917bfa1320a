import type { Line, LineFinding } from './line'
import { afterSpaces, beforeSpaces, hasHanIn, isChineseAround, isHanAt } from './line'

interface Pair {
  open: number
  close: number
}

const longest = 200

/** Pairs of brackets of both widths; one without its other half is in none. */
function pairsOf({ text, isLiteral }: Line): Pair[] {
  const opened: number[] = []
  const pairs: Pair[] = []
  for (const { 0: bracket, index } of text.matchAll(/[()（）]/g)) {
    if (isLiteral(index)) continue
    if ('(（'.includes(bracket)) opened.push(index)
    else {
      const open = opened.pop()
      if (open !== undefined) pairs.push({ open, close: index })
    }
  }
  return pairs
    .filter(({ open, close }) => close - open <= longest)
    .sort((one, other) => one.open - other.open)
}

/** Half-width brackets around Han, or around a name in a Chinese sentence: 微信(WeChat)是. */
export function findHalfWidthBrackets(line: Line): LineFinding[] {
  return pairsOf(line)
    .filter(({ open, close }) => line.text.charAt(open) === '(' && line.text.charAt(close) === ')')
    .filter((pair) => isChinesePair(line, pair))
    .map((pair) => toFinding(line, pair))
}

/** A bracket of one width closed by one of the other. */
export function findMixedBrackets(line: Line): LineFinding[] {
  return pairsOf(line)
    .filter(({ open, close }) => (line.text.charAt(open) === '(') !== (line.text.charAt(close) === ')'))
    .filter(({ open }) => isChineseAround(line, open))
    .map((pair) => toFinding(line, pair))
}

function isChinesePair(line: Line, { open, close }: Pair): boolean {
  const { text } = line
  const content = text.slice(open + 1, close)
  if (content.trim() === '' || isNotation(text, open, close) || !isChineseAround(line, open)) return false
  if (hasHanIn(text, open + 1, close)) return true
  if (!/\p{Script=Latin}{2}/u.test(content) || /[=<>{};]/.test(content)) return false
  const isBeside = isHanAt(text, beforeSpaces(text, open)) || isHanAt(text, afterSpaces(text, close + 1))
  return isBeside && !/[\w\])]/.test(text.charAt(open - 1)) && !line.isLiteral(open - 1)
}

/** `readFile(路径)`, `obj.run(参数)`, `@(模式)`, `(甲-乙)/(甲+乙)`: no prose. */
function isNotation(text: string, open: number, close: number): boolean {
  if (/(?:[@#$%^&*+=|/<>~-]|(?:^|\s)[!?])$/.test(text.slice(0, open))) return true
  if (/^[/*^+=-]/.test(text.slice(close + 1))) return true
  const name = /[\w.$:-]+$/.exec(text.slice(0, open))?.[0] ?? ''
  return /[a-z][A-Z]|[_$.:]|-\w/.test(name)
}

function toFinding({ text }: Line, { open, close }: Pair): LineFinding {
  return { from: open, to: close + 1, text: `（${text.slice(open + 1, close)}）` }
}
