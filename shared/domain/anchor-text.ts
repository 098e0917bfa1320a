import type { DocumentNode } from '../document/schema'
import type { FigureAnchor, RangeAnchor } from './comment'
import { contextLength, longestQuote } from './comment'

/** A place in the text of a body: the block by its path of child numbers, and the characters before it in the block. */
export interface Place {
  path: number[]
  offset: number
}

export interface AnchorBlock {
  path: number[]
  text: string
  /** Where its text begins in the whole. */
  start: number
  /** Null for what is no figure. */
  figure: { media: string | null } | null
}

/** The text of a body as comments see it: a line feed between blocks, one character for each thing in a line. */
export interface AnchorText {
  text: string
  blocks: AnchorBlock[]
}

const textBlocks = new Set(['paragraph', 'heading', 'codeBlock', 'figure', 'pullQuote'])
/** Stands for what has no characters of its own, such as a footnote's number. */
const thing = '\ufffc'

export function anchorText(body: DocumentNode): AnchorText {
  const blocks: AnchorBlock[] = []
  let start = 0
  for (const [path, node] of blocksIn(body, [])) {
    const text = (node.content ?? []).map(inlineText).join('')
    const media = typeof node.attrs?.media === 'string' ? node.attrs.media : null
    blocks.push({ path, text, start, figure: node.type === 'figure' ? { media } : null })
    start += text.length + 1
  }
  return { text: blocks.map(({ text }) => text).join('\n'), blocks }
}

function* blocksIn(node: DocumentNode, path: number[]): Generator<[number[], DocumentNode]> {
  for (const [index, child] of (node.content ?? []).entries()) {
    const here = [...path, index]
    if (textBlocks.has(child.type)) yield [here, child]
    else yield* blocksIn(child, here)
  }
}

function inlineText({ type, text }: DocumentNode): string {
  if (type === 'text') return text ?? ''
  return type === 'hardBreak' ? '\n' : thing
}

/** Where a place is in the whole text; null when it is in no text block. */
export function toOffset({ blocks }: AnchorText, place: Place): number | null {
  const block = blocks.find(({ path }) => isSamePath(path, place.path))
  return block ? block.start + Math.min(place.offset, block.text.length) : null
}

export function toPlace({ blocks }: AnchorText, offset: number): Place {
  const block = blocks.findLast(({ start }) => start <= offset)
  return block
    ? { path: block.path, offset: Math.min(offset - block.start, block.text.length) }
    : { path: [], offset: 0 }
}

/** The anchor for the words between two places; null when there are none. */
export function rangeAnchor(body: DocumentNode, from: Place, to: Place): RangeAnchor | null {
  const whole = anchorText(body)
  const start = toOffset(whole, from)
  const end = toOffset(whole, to)
  if (start === null || end === null) return null
  const quote = wholeCharacters(whole.text.slice(start, Math.min(end, start + longestQuote)))
  if (quote.trim() === '') return null
  const quoteEnd = start + quote.length
  return {
    kind: 'range',
    quote,
    before: wholeCharacters(whole.text.slice(Math.max(0, start - contextLength), start)),
    after: wholeCharacters(whole.text.slice(quoteEnd, quoteEnd + contextLength)),
    block: whole.blocks.findLastIndex((each) => each.start <= start),
  }
}

/** The anchor for the figure at a path; null when there is none. */
export function figureAnchor(body: DocumentNode, path: readonly number[]): FigureAnchor | null {
  const { blocks } = anchorText(body)
  const block = blocks.findIndex((each) => isSamePath(each.path, path))
  const found = blocks[block]
  if (!found?.figure) return null
  return {
    kind: 'figure',
    media: found.figure.media,
    quote: wholeCharacters(found.text.slice(0, longestQuote)),
    block,
  }
}

function isSamePath(one: readonly number[], other: readonly number[]): boolean {
  return one.length === other.length && one.every((index, depth) => index === other[depth])
}

/** Without the half of a character that a cut left at either end. */
function wholeCharacters(text: string): string {
  return text.replace(/^[\udc00-\udfff]/, '').replace(/[\ud800-\udbff]$/, '')
}
