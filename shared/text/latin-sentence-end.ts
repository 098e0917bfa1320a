export interface LatinEnd {
  /** The sentence up to its marks, at least the last word. */
  before: string
  /** Half-width marks, or an ellipsis: `.`, `?!`, `...`, `……`. */
  marks: string
  /** What follows the closing quotes, at least the next word. */
  after: string
}

const GOES_ON = /^(?:mrs?|ms|dr|prof|st|vs|gen|gov|sen|rep|rev|capt|col|lt|sgt|cf|approx|dept|est|mt|hon)$/u
const BEFORE_A_NUMBER = /^(?:nos?|vol|figs?|pp|ch|sec|art|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)$/u

/**
 * Tells whether half-width marks, or an ellipsis, end a sentence.
 *
 * They do not in 3.14, in an address or a file name, after an initial, an abbreviation (U.S., Dr., No. 5) or a list
 * number that opens the sentence, nor before a word in lower case.
 */
export function endsLatinSentence({ before, marks, after }: LatinEnd): boolean {
  const next = after.trimStart()
  const isSpaced = next !== after
  if (next === '') return true
  if (/^\p{Ll}/u.test(next) && isSpaced) return !isLatin(before)
  if (marks.includes('…')) return true
  const isGlued = !isSpaced && /^(?:[\p{Script=Latin}\p{N}]|(?!["([<])\p{ASCII})/u.test(next)
  if (!/^[.．]$/u.test(marks))
    return !isGlued || (!isLatin(before) && /^[\p{L}\p{N}]/u.test(next) && !marks.includes('.'))
  return !isGlued && !isAbbreviated(before, next)
}

function isAbbreviated(before: string, next: string): boolean {
  const token = /[\p{Script=Latin}\p{N}.]*$/u.exec(before)?.[0] ?? ''
  const word = token.toLowerCase()
  if (/^[\d.]+$/u.test(token) && before.trim() === token) return true
  if (/^\p{Lu}$|\.\p{L}$/u.test(token)) return true
  return GOES_ON.test(word) || (BEFORE_A_NUMBER.test(word) && /^\p{N}/u.test(next))
}

function isLatin(text: string): boolean {
  return /[\p{ASCII}\p{Script=Latin}]$/u.test(text)
}
