import type { SearchWord } from '../../shared/domain/search-query'
import { foldForSearch } from '../../shared/text/fold-for-search'
import { phraseTerms, runsOf } from '../../shared/text/search-terms'

/** What FTS5 is asked for a list of words. */
export interface MatchExpression {
  /** Null where every word is an excluded one, or there is none. */
  match: string | null
  /** The wanted words alone. */
  wanted: string | null
  unwanted: string | null
  /** A single character or the beginning of a word: many terms, whose rows are costly to rank. */
  isBroad: boolean
}

export function matchExpression(words: readonly SearchWord[]): MatchExpression {
  const phrases = words.map((word) => ({ ...word, ...phraseOf(word) })).filter(({ phrase }) => phrase !== '')
  const of = (isExcluded: boolean) => phrases.filter((each) => each.isExcluded === isExcluded)
  const wanted = of(false).map(({ phrase }) => phrase)
  const unwanted = of(true).map(({ phrase }) => phrase)
  const all = wanted.join(' AND ')
  const none = unwanted.join(' OR ')
  return {
    match: all === '' ? null : none === '' ? all : `(${all}) NOT (${none})`,
    wanted: all || null,
    unwanted: none || null,
    isBroad: of(false).some(({ isOpen }) => isOpen),
  }
}

function phraseOf({ text, isExact }: SearchWord): { phrase: string; isOpen: boolean } {
  const { terms, isOpen } = phraseTerms(runsOf(foldForSearch(text)), isExact)
  return { phrase: terms.length === 0 ? '' : `"${terms.join(' ')}"${isOpen ? ' *' : ''}`, isOpen }
}
