import type { Body, DocumentNode } from '../../../shared/document/schema'
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
  const blocks = body.content.map(factsOfBlock)
  const words = blocks.reduce((sum, block) => sum + block.words, 0)
  const headings = blocks.flatMap((block) => block.headings).map((heading, index) => ({ ...heading, index }))
  const paragraphs = blocks.flatMap((block) => block.paragraphs)
  return { words, minutes: readingMinutes(words), paragraphs, headings }
}

type BlockFacts = Pick<BodyFacts, 'words' | 'paragraphs'> & { headings: Omit<BodyHeading, 'index'>[] }

const known = new WeakMap<DocumentNode, BlockFacts>()

/** Counted once: a block that has not changed is the same object when the body is read again. */
function factsOfBlock(block: DocumentNode): BlockFacts {
  const before = known.get(block)
  if (before) return before
  const facts = {
    words: countText(documentText(block)).words,
    paragraphs: paragraphTexts(block),
    headings: textBlocksOf(block)
      .filter(({ type }) => type === 'heading')
      .map((heading) => ({ text: nodeText(heading), level: Number(heading.attrs?.level ?? 2) })),
  }
  known.set(block, facts)
  return facts
}

/** The facts of now, with the lists of before where they say the same: what shows only these is not drawn again. */
export function withUnchanged(before: BodyFacts, now: BodyFacts): BodyFacts {
  const isSameText = isSameList(before.paragraphs, now.paragraphs, (one, other) => one === other)
  const areSameHeadings = isSameList(
    before.headings,
    now.headings,
    (one, other) => one.text === other.text && one.level === other.level,
  )
  if (isSameText && areSameHeadings && before.words === now.words) return before
  return {
    ...now,
    paragraphs: isSameText ? before.paragraphs : now.paragraphs,
    headings: areSameHeadings ? before.headings : now.headings,
  }
}

function isSameList<T>(one: readonly T[], other: readonly T[], isSame: (one: T, other: T) => boolean) {
  return one.length === other.length && one.every((each, index) => isSame(each, other[index] as T))
}
