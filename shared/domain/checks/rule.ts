import type { Line, LineFinding } from '../../text/typography/line'
import type { Severity } from './finding'
import type { RuleId } from './rule-ids'
import type { TextBlock } from './text-block'
import type { WordMatcher } from './word-matcher'

export type RuleGroup = 'typography' | 'words' | 'markers' | 'structure'

/** What a rule found; without `from` and `to` it is about the whole block. */
export type Found =
  | (LineFinding & { suggestions?: readonly string[]; note?: string })
  | { from: null; to: null; text: null; suggestions?: readonly string[]; note?: string }

/** What an article comes to when its blocks have been read one by one. */
export interface Outline {
  title: string
  hasText: boolean
  headings: readonly { path: string; level: number }[]
  /** Where each suggestion that nobody decided on begins. */
  suggestions: readonly { path: string; id: string }[]
}

/** One rule as data. It looks at texts of every kind, at blocks of the body, or at the whole article. */
export interface Rule {
  id: RuleId
  group: RuleGroup
  severity: Severity | 'off'
  inText?: (line: Line, words: WordMatcher) => Found[]
  inBlock?: (block: TextBlock) => Found[]
  /** Paths of what is wrong, as in a finding. */
  inArticle?: (outline: Outline) => string[]
}

export const wholeBlock: Found = { from: null, to: null, text: null }
