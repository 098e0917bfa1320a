import type { Line } from '../../text/typography/line'
import type { WordEntry } from '../word-list'
import type { Found, Rule } from './rule'
import type { WordMatcher } from './word-matcher'

const wordsOf =
  (kind: WordEntry['kind']) =>
  (line: Line, words: WordMatcher): Found[] =>
    words(line.text)
      .filter(({ from, entry }) => entry.kind === kind && !line.isLiteral(from))
      .map(({ from, to, entry: { right, note } }) => ({
        from,
        to,
        text: kind === 'misspelt' && right.length === 1 ? (right[0] ?? null) : null,
        suggestions: right,
        note,
      }))

export const wordRules: readonly Rule[] = [
  { id: 'forbidden-word', group: 'words', severity: 'recommended', inText: wordsOf('forbidden') },
  { id: 'misspelt-word', group: 'words', severity: 'recommended', inText: wordsOf('misspelt') },
]
