import type { DocumentNode } from '../../../shared/document/schema'
import { documentText, nodeText, paragraphTexts, textBlocksOf } from '../../../shared/document/walk'
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

export function bodyFactsOf(body: DocumentNode): BodyFacts {
  const { words } = countText(documentText(body))
  const headings = textBlocksOf(body)
    .filter((block) => block.type === 'heading')
    .map((block, index) => ({ text: nodeText(block), level: Number(block.attrs?.level ?? 2), index }))
  return { words, minutes: readingMinutes(words), paragraphs: paragraphTexts(body), headings }
}
