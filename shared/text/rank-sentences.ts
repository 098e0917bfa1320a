import { countText } from './count'
import { splitSentences } from './sentences'
import { searchTokens } from './tokenize'
import { isHan } from './width'

export interface RankedSentence {
  text: string
  /** The place in the body, counted over all paragraphs. */
  order: number
  /** The weight of each term; the whole has length 1. */
  terms: ReadonlyMap<string, number>
}

interface Candidate {
  text: string
  order: number
  paragraph: number
  isFirst: boolean
  characters: number
}

type Vector = RankedSentence['terms']

const MOST_CANDIDATES = 300
const SHORTEST = 10

/**
 * Orders the sentences of a body by how well they stand for it, the best first.
 *
 * The score is LexRank (centrality over Han bigrams and Latin words, weighted by rarity) with a bonus for the front
 * of the body and of a paragraph, and a penalty for sentences that lean on the one before or are far from 40
 * characters. Questions, headings, sentences under ten characters or with half a pair of quotes are left out unless
 * there is nothing else. Only the first 300 sentences are compared, so that a book takes no longer than a long report.
 */
export function rankSentences(paragraphs: string[], maxCharacters: number): RankedSentence[] {
  const fitting = listCandidates(paragraphs).filter((each) => each.characters <= maxCharacters)
  const good = fitting.filter(isGood)
  const candidates = (good.length > 0 ? good : fitting).slice(0, MOST_CANDIDATES)
  const vectors = weightTerms(candidates.map((candidate) => searchTokens(candidate.text)))
  const centrality = rankByCentrality(vectors)
  return candidates
    .map((candidate, index) => ({
      sentence: {
        text: candidate.text,
        order: candidate.order,
        terms: vectors[index] ?? new Map<string, number>(),
      },
      score: (centrality[index] ?? 0) * weightOfPlace(candidate) * weightOfForm(candidate),
    }))
    .sort((a, b) => b.score - a.score || a.sentence.order - b.sentence.order)
    .map(({ sentence }) => sentence)
}

/** Answers how much two sentences say the same: 0 no term in common, 1 the same terms. */
export function similarity(a: RankedSentence, b: RankedSentence): number {
  return cosine(a.terms, b.terms)
}

function listCandidates(paragraphs: string[]): Candidate[] {
  const candidates: Candidate[] = []
  for (const [paragraph, text] of paragraphs.entries()) {
    for (const [index, sentence] of splitSentences(text).entries()) {
      const { characters, words } = countText(sentence.text)
      const order = candidates.length
      if (words > 0)
        candidates.push({ text: sentence.text, order, paragraph, isFirst: index === 0, characters })
    }
  }
  return candidates
}

const QUESTION = /[?？‽⁇⁈][^\p{L}\p{N}]*$/u
const ENDED = /[。！｡．.!…][”’」』）》】"')\]]*$/u
const PAIRS = ['“”', '‘’', '「」', '『』', '（）', '()', '《》', '【】', '""']
const LEANING =
  /^(?:但|而|因此|所以|此外|另外|同时|于是|然而|不过|其中|其次|例如|比如|对此|这|那|他|她|它|第[二三四五六七八九十]|but |and |so |however|therefore|also |this |that |these |those |it |he |she |they )/iu

function isGood({ text, characters }: Candidate): boolean {
  return (
    characters >= SHORTEST &&
    ENDED.test(text) &&
    !QUESTION.test(text) &&
    PAIRS.every((pair) => isPaired(text, pair))
  )
}

function isPaired(text: string, [open = '', close = '']: string): boolean {
  const opened = text.split(open).length - 1
  if (close === '’') return opened === 0 || opened <= text.split(close).length - 1
  return open === close ? opened % 2 === 0 : opened === text.split(close).length - 1
}

function weightOfPlace({ paragraph, isFirst }: Candidate): number {
  return 1 + 0.6 / (1 + paragraph) + (isFirst ? 0.15 : 0)
}

function weightOfForm({ text, characters }: Candidate): number {
  const ideal = isHan(text) ? 40 : 120
  const length = 1 - Math.min(0.5, Math.abs(characters - ideal) / (ideal * 4))
  return length * (LEANING.test(text) ? 0.75 : 1)
}

function weightTerms(sentences: string[][]): Vector[] {
  const frequency = new Map<string, number>()
  for (const terms of sentences)
    for (const term of new Set(terms)) frequency.set(term, (frequency.get(term) ?? 0) + 1)
  return sentences.map((terms) => {
    const vector = new Map<string, number>()
    for (const term of terms) {
      const rarity = Math.log(1 + sentences.length / (frequency.get(term) ?? 1))
      vector.set(term, (vector.get(term) ?? 0) + rarity)
    }
    const length = Math.sqrt([...vector.values()].reduce((sum, weight) => sum + weight * weight, 0)) || 1
    return new Map([...vector].map(([term, weight]) => [term, weight / length]))
  })
}

function cosine(a: Vector, b: Vector): number {
  let sum = 0
  for (const [term, weight] of a.size < b.size ? a : b)
    sum += weight * ((a.size < b.size ? b : a).get(term) ?? 0)
  return sum
}

/** Power iteration of LexRank with damping 0.85, scaled so that the mean is 1. */
function rankByCentrality(vectors: Vector[]): number[] {
  const links = vectors.map((a, row) => vectors.map((b, column) => (row === column ? 0 : cosine(a, b))))
  const degree = links.map((row) => row.reduce((sum, weight) => sum + weight, 0))
  let rank = vectors.map(() => 1)
  for (let step = 0; step < 30; step += 1) {
    const share = rank.map((value, index) => ((degree[index] ?? 0) > 0 ? value / (degree[index] ?? 1) : 0))
    rank = links.map(
      (row) => 0.15 + 0.85 * row.reduce((sum, weight, index) => sum + weight * (share[index] ?? 0), 0),
    )
  }
  return rank
}
