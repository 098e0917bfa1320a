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
const WORD = /[\p{L}\p{N}\p{So}]/gu
const TAIL = /(?:[。！？｡．!?.…‼⁇⁈⁉\ufe0f”’」』）》】〉〕］｝»﹂﹄)\]}]|\[\d{1,3}\])+/uy

function sentenceEnds(line: string): number[] {
  const groups = findBracketGroups(line)
  const closingQuotes = findClosingQuotes(line)
  const ends: number[] = []
  let from = 0
  let position = 0
  let firstWord = indexFrom(line, WORD, 0)
  for (;;) {
    const mark = indexFrom(line, MARK, position)
    if (mark < 0) return ends
    while ((groups[0]?.end ?? Infinity) <= mark) groups.shift()
    const group = groups[0] && groups[0].start < mark ? groups[0] : null
    if (group && !isSentenceInBrackets(line, from, group)) {
      position = group.end
      continue
    }
    const last = group ? group.start + lastMark(line.slice(group.start, group.end)) : mark
    position = tailEnd(line, last, closingQuotes)
    if (firstWord < 0 || firstWord >= last || !endsSentence(line, from, last, position)) continue
    ends.push(position)
    from = position
    firstWord = indexFrom(line, WORD, from)
  }
}

function indexFrom(line: string, pattern: RegExp, position: number): number {
  pattern.lastIndex = position
  return pattern.exec(line)?.index ?? -1
}

function isSentenceInBrackets(line: string, from: number, { start, end }: BracketGroup): boolean {
  const isAlone = /[(（]/u.test(line.charAt(start)) && line.slice(from, start).trim() === ''
  return isAlone && /[。！？｡!?.…][”’」』"]?.$/su.test(line.slice(Math.max(start, end - 3), end))
}

function lastMark(text: string): number {
  return text.length - (/[。！？｡．!?.…‼⁇⁈⁉][^。！？｡．!?.…‼⁇⁈⁉]*$/u.exec(text)?.[0].length ?? 0)
}

function tailEnd(line: string, mark: number, closingQuotes: ReadonlySet<number>): number {
  let end = mark
  for (;;) {
    TAIL.lastIndex = end
    if (TAIL.test(line)) end = TAIL.lastIndex
    else if (closingQuotes.has(end)) end += 1
    else return end
  }
}

/** A straight double quote closes when it is the second, fourth, … of its line; a single one before white space. */
function findClosingQuotes(line: string): Set<number> {
  const doubles = Array.from(line.matchAll(/["＂]/gu), ({ index }) => index).filter(
    (_, order) => order % 2 === 1,
  )
  return new Set([...doubles, ...Array.from(line.matchAll(/'(?=\s|$)/gu), ({ index }) => index)])
}

function endsSentence(line: string, from: number, mark: number, end: number): boolean {
  if (end >= line.length) return true
  const next = String.fromCodePoint(line.codePointAt(end) ?? 0)
  if (/[，、；：,;:]/u.test(next)) return false
  MARKS.lastIndex = mark
  const marks = MARKS.exec(line)?.[0] ?? ''
  const closers = line.slice(mark + marks.length, end)
  if (/[”’」』"]/u.test(closers) && /[的之等与和及或]/u.test(next)) return false
  if (/[。！？｡‼⁇⁈⁉]/u.test(marks)) return true
  return endsLatinSentence({
    before: line.slice(Math.max(from, mark - 80), mark),
    marks,
    after: line.slice(end, end + 80),
  })
}
