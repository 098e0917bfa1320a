import type { Body } from '../../../shared/document/schema'
import { documentText, nodeText, paragraphTexts, textBlocksOf } from '../../../shared/document/walk'
import { withoutSuggestions } from '../../../shared/document/without-suggestions'
import { countText, readingMinutes } from '../../../shared/text/count'

export interface BodyHeading {
  text: string
  level: number
  /** Which heading of the body it is. */
  index: number
}

/** What the screen tells about the body, computed away from typing. */
export interface BodyFacts {
  words: number
  minutes: number
  paragraphs: string[]
  headings: BodyHeading[]
}

/** Of the text as its suggestions would make it. */
export function bodyFactsOf(stored: Body): BodyFacts {
  const body = withoutSuggestions(stored, 'accepted')
  const { words } = countText(documentText(body))
  const headings = textBlocksOf(body)
    .filter((block) => block.type === 'heading')
    .map((block, index) => ({ text: nodeText(block), level: Number(block.attrs?.level ?? 2), index }))
  return { words, minutes: readingMinutes(words), paragraphs: paragraphTexts(body), headings }
}
