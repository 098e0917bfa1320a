import type { SearchWord } from '../domain/search-query'
import { foldForSearch, foldWithPlaces } from './fold-for-search'
import { runsOf } from './search-terms'

/** A text with the places in it that were looked for: pairs of indexes, in order, none over another. */
export interface MarkedText {
  text: string
  marks: [from: number, to: number][]
}

/** Marks every place of the words that are wanted, whatever their width, case and script are. */
export function markHits(text: string, words: readonly SearchWord[]): MarkedText {
  const patterns = patternsOf(words)
  if (patterns.length === 0 || text === '') return { text, marks: [] }
  const folded = foldWithPlaces(text)
  const found = patterns.flatMap((pattern) =>
    Array.from(folded.text.matchAll(pattern), ({ 0: hit, index }): [number, number] => [
      folded.starts[index] ?? 0,
      endOf(folded.starts, index + hit.length),
    ]),
  )
  return { text, marks: joined(found) }
}

const before = 10

/** The part of a text round the first place, about `length` characters, with its places marked; else its beginning. */
export function snippetOf(
  text: string,
  words: readonly SearchWord[],
  length: number,
): MarkedText & { isHit: boolean } {
  const { marks } = markHits(text, words)
  const first = marks[0]?.[0] ?? 0
  const line = text.lastIndexOf('\n', first - 1) + 1
  const from = first - line <= before * 1.6 ? line : wholeFrom(text, first - before)
  const to = Math.min(text.length, wholeFrom(text, from + length))
  const lead = from > line ? '…' : ''
  const shift = from - lead.length
  return {
    text: `${lead}${text.slice(from, to).replaceAll('\n', ' ')}${to < text.length ? '…' : ''}`,
    marks: marks.filter(([, end]) => end <= to).map(([start, end]) => [start - shift, end - shift]),
    isHit: marks.length > 0,
  }
}

/** No letter or number before it, but for Han and kana: there a word in Latin letters begins. */
const wordStart = String.raw`(?<!(?![\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}])[\p{L}\p{N}])`

function patternsOf(words: readonly SearchWord[]): RegExp[] {
  return words
    .filter(({ isExcluded }) => !isExcluded)
    .map(({ text }) => runsOf(foldForSearch(text)))
    .filter((runs) => runs.length > 0)
    .map((runs) => {
      const start = runs[0]?.isCjk ? '' : wordStart
      const between = String.raw`[^\p{L}\p{N}]*`
      return new RegExp(start + runs.map(({ text }) => text).join(between), 'gu')
    })
}

/** Where the source of the unit before `at` ends. */
function endOf(starts: readonly number[], at: number): number {
  const last = starts[at - 1] ?? 0
  return starts.slice(at).find((start) => start > last) ?? starts.at(-1) ?? 0
}

function joined(marks: [number, number][]): [number, number][] {
  const result: [number, number][] = []
  for (const [from, to] of marks.sort((one, other) => one[0] - other[0])) {
    const last = result.at(-1)
    if (last && from <= last[1]) last[1] = Math.max(last[1], to)
    else result.push([from, to])
  }
  return result
}

/** An index that does not cut a character in two. */
function wholeFrom(text: string, index: number): number {
  const code = text.charCodeAt(index)
  return code >= 0xdc00 && code <= 0xdfff ? index - 1 : index
}
