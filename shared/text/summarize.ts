import { countText } from './count'
import { rankSentences, similarity, type RankedSentence } from './rank-sentences'
import { splitSentences } from './sentences'
import { isCjkPunctuation, isHan } from './width'

export interface SummaryOptions {
  /** At most this many sentences; 4 when left out. */
  sentences?: number
  /** At most this many graphemes without white space; 200 when left out. */
  maxCharacters?: number
}

export interface LocatedSentence {
  sentence: string
  /** The first paragraph that has the sentence, `null` when none has it. */
  paragraph: number | null
}

/**
 * Takes the sentences that stand for the body, word for word and in their order, with nothing added.
 *
 * The same paragraphs give the same summary. Sentences behind one another stand as they are, Latin ones with a space
 * between. It is empty when no sentence fits; a sentence is never cut.
 */
export function summarize(paragraphs: string[], options: SummaryOptions = {}): string {
  const { sentences = 4, maxCharacters = 200 } = options
  const ranked = rankSentences(paragraphs, maxCharacters)
  let chosen = chooseSentences(ranked, sentences, maxCharacters)
  // Where sentences run into each other when they meet, the one that says least gives way.
  while (chosen.length > 1 && !readsAsChosen(chosen)) chosen = chosen.slice(0, -1)
  return joinTexts(inOrder(chosen))
}

/** Tells for each sentence of a summary where the body has it word for word (after NFKC, white space ignored). */
export function locateSummary(summary: string, paragraphs: string[]): LocatedSentence[] {
  const bodies = paragraphs.map(withoutSpace)
  return splitSentences(summary).map(({ text: sentence }) => {
    const paragraph = bodies.findIndex((body) => body.includes(withoutSpace(sentence)))
    return { sentence, paragraph: paragraph < 0 ? null : paragraph }
  })
}

function chooseSentences(ranked: RankedSentence[], most: number, maxCharacters: number): RankedSentence[] {
  const chosen: RankedSentence[] = []
  let characters = 0
  for (const sentence of ranked) {
    if (chosen.length >= most) break
    const length = countText(sentence.text).characters
    if (characters + length > maxCharacters || chosen.some((each) => similarity(sentence, each) > 0.5))
      continue
    chosen.push(sentence)
    characters += length
  }
  return chosen
}

function readsAsChosen(chosen: RankedSentence[]): boolean {
  const texts = inOrder(chosen)
  const read = splitSentences(joinTexts(texts)).map((sentence) => sentence.text)
  return read.length === texts.length && read.every((text, index) => text === texts[index])
}

function inOrder(sentences: RankedSentence[]): string[] {
  return sentences.toSorted((a, b) => a.order - b.order).map((sentence) => sentence.text)
}

function joinTexts(texts: string[]): string {
  return texts.reduce(
    (joined, text) => (joined === '' || touches(joined, text) ? joined : `${joined} `) + text,
    '',
  )
}

function touches(left: string, right: string): boolean {
  const isWide = (character: string) => isHan(character) || isCjkPunctuation(character)
  return isWide([...left.slice(-2)].at(-1) ?? '') || isWide(right)
}

function withoutSpace(text: string): string {
  return text.normalize('NFKC').replace(/[\s\u200b\u2060]/gu, '')
}
