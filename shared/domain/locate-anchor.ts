import type { DocumentNode } from '../document/schema'
import { closestPassage, similarity } from '../text/closest-passage'
import type { AnchorBlock, AnchorText, Place } from './anchor-text'
import { anchorText, toPlace } from './anchor-text'
import type { FigureAnchor, RangeAnchor } from './comment'

/** Where the words of a comment are now. `confidence` is 1 for the very words in their very surroundings. */
export interface Located {
  from: Place
  to: Place
  confidence: number
}

interface Found {
  from: number
  to: number
  confidence: number
}

/** Words this long are believed wherever they stand; shorter ones need something around them that is known. */
const tellsByItself = 12
const leastContext = 0.3
/** How much of an edited passage must still be there: between known surroundings, and without them. */
const leastBetween = 0.3
const leastAlone = 0.6
/** So many characters next to the words are enough to recognise a place. */
const edge = 6

/**
 * Finds the words or the figure of a comment in a body; null when they are gone.
 *
 * First the very words, where they stand more than once those in the most similar surroundings; then what stands
 * between the known surroundings now; then the most similar passage.
 */
export function locateAnchor(body: DocumentNode, anchor: RangeAnchor | FigureAnchor): Located | null {
  const whole = anchorText(body)
  if (anchor.kind === 'figure') return locateFigure(whole, anchor)
  const found = findExactly(whole, anchor) ?? findBetween(whole, anchor) ?? findSimilar(whole, anchor)
  if (!found) return null
  const { from, to, confidence } = found
  return { from: toPlace(whole, from), to: toPlace(whole, to), confidence }
}

function findExactly(whole: AnchorText, anchor: RangeAnchor): Found | null {
  const { text } = whole
  const { quote } = anchor
  let best: (Found & { context: number; away: number }) | null = null
  for (let from = text.indexOf(quote); from >= 0; from = text.indexOf(quote, from + 1)) {
    const to = from + quote.length
    const context = contextAt(text, anchor, from, to)
    const away = Math.abs(whole.blocks.findLastIndex(({ start }) => start <= from) - anchor.block)
    if (!best || context > best.context || (context === best.context && away < best.away))
      best = { from, to, context, away, confidence: 0.7 + 0.3 * context }
  }
  if (!best || (quote.length < tellsByItself && best.context < leastContext)) return null
  return { from: best.from, to: best.to, confidence: best.confidence }
}

/** How similar the surroundings of a passage are to those that are known, 0 to 1. */
function contextAt(text: string, { before, after }: RangeAnchor, from: number, to: number): number {
  const length = before.length + after.length
  if (length === 0) return 1
  const left = similarity(before, text.slice(Math.max(0, from - before.length), from))
  const right = similarity(after, text.slice(to, to + after.length))
  return (left * before.length + right * after.length) / length
}

function findBetween({ text }: AnchorText, anchor: RangeAnchor): Found | null {
  const { quote, before, after } = anchor
  const lefts =
    before === '' ? [0] : placesOf(text, before.slice(-edge)).map((at) => at + Math.min(edge, before.length))
  const rights = after === '' ? [text.length] : placesOf(text, after.slice(0, edge))
  const longest = quote.length * 2 + edge * 4
  let best: Found | null = null
  for (const from of lefts) {
    const to = rights.find((right) => right > from)
    if (to === undefined || to - from > longest) continue
    const likeness = similarity(quote, text.slice(from, to))
    const confidence = 0.5 * likeness + 0.4 * contextAt(text, anchor, from, to)
    if (likeness >= leastBetween && (!best || confidence > best.confidence)) best = { from, to, confidence }
  }
  return best
}

function placesOf(text: string, part: string): number[] {
  const places: number[] = []
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) places.push(at)
  return places
}

function findSimilar({ text }: AnchorText, { quote }: RangeAnchor): Found | null {
  if (quote.length < tellsByItself) return null
  const closest = closestPassage(text, quote)
  if (!closest || closest.similarity < leastAlone) return null
  return { from: closest.from, to: closest.to, confidence: 0.7 * closest.similarity }
}

function locateFigure({ blocks }: AnchorText, anchor: FigureAnchor): Located | null {
  const scored = blocks
    .map((block, index) => ({
      block,
      away: Math.abs(index - anchor.block),
      confidence: figureScore(block, anchor),
    }))
    .filter(({ confidence, away }) => confidence >= leastAlone || (confidence > 0 && away === 0))
    .sort((one, other) => other.confidence - one.confidence || one.away - other.away)
  const best = scored[0]
  if (!best) return null
  const { path, text } = best.block
  return { from: { path, offset: 0 }, to: { path, offset: text.length }, confidence: best.confidence }
}

function figureScore({ figure, text }: AnchorBlock, { media, quote }: FigureAnchor): number {
  if (!figure) return 0
  const caption = similarity(text, quote)
  if (media !== null && figure.media === media) return 0.8 + 0.2 * caption
  if (quote !== '' && caption >= leastAlone) return 0.8 * caption
  // Two places kept for pictures, neither with a word: only their order tells them apart.
  return media === null && figure.media === null && quote === '' && text === '' ? 0.5 : 0
}
