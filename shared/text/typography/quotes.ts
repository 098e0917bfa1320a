import type { Line, LineFinding } from './line'
import { hasHanIn, isChineseAround } from './line'

const longest = 300

/** Straight quotes around Han: "好" → “好”, and ‘好’ inside of other quotes. */
export function findStraightQuotes(line: Line): LineFinding[] {
  return [...findDouble(line), ...findSingle(line)]
}

function findDouble(line: Line): LineFinding[] {
  const { text } = line
  const places = [...text.matchAll(/"/g)]
    .map(({ index }) => index)
    .filter((index) => !line.isLiteral(index) && !/\d/.test(text.charAt(index - 1)))
  // Without its other half nobody knows which one a quote is.
  if (places.length % 2 === 1) return []
  const found: LineFinding[] = []
  for (let at = 0; at + 1 < places.length; at += 2) {
    const [from = 0, last = 0] = places.slice(at, at + 2)
    if (isChineseQuote(line, from, last)) found.push(quoted(text, from, last))
  }
  return found
}

function findSingle(line: Line): LineFinding[] {
  const { text } = line
  return [...text.matchAll(/(?<![\p{Script=Latin}\d])'([^'"“”‘’\n]{1,60})'(?![\p{Script=Latin}\d])/gu)]
    .filter(
      ({ 0: match, index }) =>
        !line.isLiteral(index) && isChineseQuote(line, index, index + match.length - 1),
    )
    .map(({ 0: match, index }) => quoted(text, index, index + match.length - 1))
}

function isChineseQuote(line: Line, from: number, last: number): boolean {
  const content = line.text.slice(from + 1, last)
  if (last - from > longest || content.trim() !== content || /[“”\n]/.test(content)) return false
  return hasHanIn(line.text, from + 1, last) && isChineseAround(line, from + 1)
}

function quoted(text: string, from: number, last: number): LineFinding {
  const content = text.slice(from + 1, last)
  const isInner = depthBefore(text, from) > 0
  return { from, to: last + 1, text: isInner ? `‘${content}’` : `“${content}”` }
}

function depthBefore(text: string, index: number): number {
  let depth = 0
  for (const { 0: quote } of text.slice(0, index).matchAll(/[“”\n]/g)) {
    if (quote === '\n') depth = 0
    else depth = Math.max(0, depth + (quote === '“' ? 1 : -1))
  }
  return depth
}

/** “他说“好”了” → “他说‘好’了”. Only where every quote of the line has its other half. */
export function findNestedQuotes({ text }: Line): LineFinding[] {
  const found: LineFinding[] = []
  const opened: number[] = []
  for (const { 0: quote, index } of text.matchAll(/[“”‘’]/g)) {
    if ('‘’'.includes(quote)) {
      // A single quote between double ones may be an apostrophe: the line is not touched.
      if (opened.length > 0) return []
      continue
    }
    if (quote === '“') opened.push(index)
    else {
      const open = opened.pop()
      if (open === undefined) return []
      if (opened.length === 1)
        found.push({ from: open, to: index + 1, text: `‘${text.slice(open + 1, index)}’` })
      if (opened.length > 1) return []
    }
  }
  return opened.length > 0 ? [] : found.filter(({ from, to }) => hasHanIn(text, from, to))
}
