import { normalizeForMatch } from './tokenize'

export interface SeriesPart {
  /** The title without what numbers it, folded for comparison. */
  series: string
  part: number
}

const digits = '零一二三四五六七八九'
const number = '[0-9]{1,3}|[一二三四五六七八九十百]{1,5}|[ivx]{1,5}'
const marks = [
  `[(](?<n>${number}|上|中|下)[)]$`,
  `[(]第?(?<n>${number})(?:部分|篇|集|期|回|章|讲|辑)[)]$`,
  `第(?<n>${number})(?:部分|篇|集|期|回|章|讲|辑|弹)`,
  `(?:之|其|part|#|no\\.)(?<n>${number})(?![0-9])`,
  `(?:系列|连载|series)(?<n>${number})(?![0-9])`,
  `[:·|—-]+(?<n>[一二三四五六七八九十]{1,3}|上|中|下)(?:篇|集)?$`,
].map((source) => new RegExp(source, 'u'))

const shortest = 2

/** What series a title says that it is a part of, and which part; null where it says nothing of the kind. */
export function seriesOf(title: string): SeriesPart | null {
  const folded = normalizeForMatch(title)
  for (const mark of marks) {
    const found = mark.exec(folded)
    const said = found?.groups?.n
    if (!found || said === undefined) continue
    // What stands before the number is the series; where it opens the title, what follows the number is the part's own.
    const series = folded.slice(0, found.index).replace(/[\p{P}\p{S}]+$/u, '')
    const part = numberOf(said)
    if (part !== null && [...series].length >= shortest) return { series, part }
  }
  return null
}

function numberOf(said: string): number | null {
  if (/^[0-9]+$/.test(said)) return Number(said)
  const place = ['上', '中', '下'].indexOf(said)
  if (place >= 0) return place + 1
  if (/^[ivx]+$/.test(said)) return roman(said)
  return chinese(said)
}

function roman(said: string): number {
  const values = [...said].map((letter) => ({ i: 1, v: 5, x: 10 })[letter] ?? 0)
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0)
}

/** 二十一 as 21; null for what is no number under a thousand. */
function chinese(said: string): number | null {
  const parts =
    /^(?:(?<hundreds>[一二三四五六七八九])百)?(?:(?<tens>[一二三四五六七八九])?(?<ten>十))?(?<ones>[一二三四五六七八九])?$/u
  const found = parts.exec(said)?.groups
  if (!found) return null
  const of = (digit: string | undefined) => (digit === undefined ? 0 : digits.indexOf(digit))
  const tens = found.ten === undefined ? 0 : of(found.tens) || 1
  return of(found.hundreds) * 100 + tens * 10 + of(found.ones)
}
