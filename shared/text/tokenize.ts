import { pinyinInitials } from './collate'

const CJK = String.raw`(?=[\p{L}\p{N}\p{So}])[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}]`
const TERM = new RegExp(
  String.raw`(?<cjk>(?:${CJK})+)|(?!${CJK})[\p{L}\p{N}](?:(?!${CJK})[\p{L}\p{M}\p{N}])*`,
  'gu',
)
const INVISIBLE = /[\u00ad\u200b\u2060\u20e3\ufe00-\ufe0f\ufeff\u{e0100}-\u{e01ef}]/gu

/**
 * Cuts a text into the terms that it is found by, in their order and as often as they occur.
 *
 * A run of Han characters (or kana) gives its bigrams, a run of one gives the character; a word in another script or
 * a number is one term in lower case. Index and query must both be cut by this function.
 */
export function searchTokens(text: string): string[] {
  return Array.from(folded(text).matchAll(TERM), ({ 0: term, groups }) =>
    groups?.cjk === undefined ? [term] : bigrams([...term]),
  ).flat()
}

/** Folds a text for comparison: NFKC, lower case, no white space and no invisible characters. */
export function normalizeForMatch(text: string): string {
  return folded(text).replace(/\s/gu, '').normalize('NFKC')
}

/**
 * Tells whether a text has every term of the query; a query without terms matches everything.
 *
 * White space, U+3000 included, separates terms. A term stands in the text itself or, when it is two or more letters
 * a to z, in its pinyin initials (`cszl` finds 城市治理).
 */
export function matchesQuery(query: string, text: string): boolean {
  const terms = query.split(/\s+/u).map(normalizeForMatch).filter(Boolean)
  const normalized = normalizeForMatch(text)
  return terms.every(
    (term) => normalized.includes(term) || (/^[a-z]{2,}$/u.test(term) && pinyinInitials(text).includes(term)),
  )
}

function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(INVISIBLE, '')
}

function bigrams(characters: string[]): string[] {
  if (characters.length < 2) return characters
  return characters.slice(1).map((character, index) => `${characters[index] ?? ''}${character}`)
}
