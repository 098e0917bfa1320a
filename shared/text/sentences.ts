import { findBracketGroups, type BracketGroup } from './bracket-groups'
import { endsLatinSentence } from './latin-sentence-end'

export interface Sentence {
  text: string
  /** Offsets in UTF-16 code units: `input.slice(start, end) === text`. */
  start: number
  end: number
}

/**
 * Cuts a text into sentences without losing a character: between two sentences there is white space only.
 *
 * A sentence ends at 。！？ and ……, at half-width ! ? . and at a line break, and takes the closing quotes and brackets
 * and the note marks ([1]) that follow. ； does not end it: it joins clauses of one sentence (GB/T 15834). Nothing ends
 * inside （…）《…》【…】, in an address, a number or an abbreviation, nor where the sentence visibly goes on behind a
 * quotation (“为什么？”的追问).
 */
export function splitSentences(text: string): Sentence[] {
  const sentences: Sentence[] = []
  let lineStart = 0
  for (const line of text.split(/(?<=[\n\r\u2028\u2029])/u)) {
    let from = 0
    for (const to of [...sentenceEnds(line), line.length]) {
      const piece = line.slice(from, to)
      const start = lineStart + from + (piece.length - piece.trimStart().length)
      const trimmed = piece.trim()
      if (trimmed !== '') sentences.push({ text: trimmed, start, end: start + trimmed.length })
      from = to
    }
    lineStart += line.length
  }
  return sentences
}

const MARK = /[。！？｡．!?.…‼⁇⁈⁉]/gu
const MARKS = /[。！？｡．!?.…‼⁇⁈⁉\ufe0f]+/uy
const TAIL = /(?:[。！？｡．!?.…‼⁇⁈⁉\ufe0f”’」』）》】〉〕］｝»﹂﹄)\]}]|\[\d{1,3}\])+/uy

function sentenceEnds(line: string): number[] {
  const groups = findBracketGroups(line)
  const ends: number[] = []
  let from = 0
  let position = 0
  for (;;) {
    MARK.lastIndex = position
    const mark = MARK.exec(line)?.index
    if (mark === undefined) return ends
    const group = groups.find((each) => each.start < mark && mark < each.end)
    if (group && !isSentenceInBrackets(line, from, group)) {
      position = group.end
      continue
    }
    const last = group ? lastMark(line.slice(0, group.end)) : mark
    position = tailEnd(line, last)
    if (!endsSentence(line, from, last, position)) continue
    ends.push(position)
    from = position
  }
}

function isSentenceInBrackets(line: string, from: number, group: BracketGroup): boolean {
  const isRound = /^[(（]/u.test(line.slice(group.start))
  const endsInMark = /[。！？｡!?.…][”’」』"]?.$/su.test(line.slice(from, group.end))
  return isRound && endsInMark && line.slice(from, group.start).trim() === ''
}

function lastMark(text: string): number {
  return text.length - (/[。！？｡．!?.…‼⁇⁈⁉][^。！？｡．!?.…‼⁇⁈⁉]*$/u.exec(text)?.[0].length ?? 0)
}

function tailEnd(line: string, mark: number): number {
  let end = mark
  for (;;) {
    TAIL.lastIndex = end
    const tail = TAIL.exec(line)
    if (tail) end = TAIL.lastIndex
    else if (isClosingStraightQuote(line, end)) end += 1
    else return Math.max(end, mark + 1)
  }
}

/** A straight quote closes when it is the second, fourth, … of its line. */
function isClosingStraightQuote(line: string, index: number): boolean {
  const quote = line.charAt(index)
  if (quote === "'") return /^(?:\s|$)/u.test(line.slice(index + 1, index + 2))
  return (quote === '"' || quote === '＂') && line.slice(0, index).split(quote).length % 2 === 0
}

function endsSentence(line: string, from: number, mark: number, end: number): boolean {
  if (end >= line.length) return true
  if (!/[\p{L}\p{N}\p{So}]/u.test(line.slice(from, mark))) return false
  const next = String.fromCodePoint(line.codePointAt(end) ?? 0)
  if (/[，、；：,;:]/u.test(next)) return false
  MARKS.lastIndex = mark
  const marks = MARKS.exec(line)?.[0] ?? ''
  const closers = line.slice(mark + marks.length, end)
  if (/[”’」』"]/u.test(closers) && /[的之等与和及或]/u.test(next)) return false
  if (/[。！？｡‼⁇⁈⁉]/u.test(marks)) return true
  return endsLatinSentence({ before: line.slice(from, mark), marks, after: line.slice(end, end + 80) })
}
