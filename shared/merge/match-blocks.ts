import type { DocumentNode } from '../document/schema'
import { nodeText } from '../document/walk'
import type { Grams } from './block-grams'
import { gramCount, gramsOf, sharedGrams, spendShared } from './block-grams'
import { diff } from './diff'
import { nodeKey } from './node-key'

/** A block of the base and a block of a side that have a part in each other. */
export interface Edge {
  base: number
  side: number
}

interface Block {
  index: number
  node: DocumentNode
  /** The number of unchanged blocks before it. */
  gap: number
  text: string
  /** What no partner has explained yet. */
  left: Grams
  size: number
  isMatched: boolean
}

// The share of the smaller text that both must have: near each other, and anywhere in the document.
const nearShare = 0.4
const farShare = 0.6
const leastFar = 8
// Where as many blocks are left on both sides, those in the same place may have less in common.
const placeShare = 0.15
// A pair of characters that more blocks than this have says nothing about any of them.
const mostPostings = 40

/**
 * Finds what became of the blocks of a base: the same block (equal, or of one id), moved as it was, or alike. One
 * block may become several (split) and several one (join).
 */
export function matchBlocks(base: readonly DocumentNode[], side: readonly DocumentNode[]): Edge[] {
  const keys = { base: base.map(blockKey), side: side.map(blockKey) }
  const edges: Edge[] = []
  const rest = restOf(keys, { base, side }, edges)
  matchMoved(rest, keys, edges)
  const open = { base: rest.base.filter(isOpen), side: rest.side.filter(isOpen) }
  matchSentences(open, edges)
  matchAlike(open, edges)
  matchByPlace(open, edges)
  return edges
}

function blockKey(node: DocumentNode): string {
  return typeof node.attrs?.id === 'string' ? `#${node.attrs.id}` : nodeKey(node)
}

interface Two<T> {
  base: T
  side: T
}

/** Matches equal blocks that kept their order; gives the others. */
function restOf(keys: Two<string[]>, nodes: Two<readonly DocumentNode[]>, edges: Edge[]): Two<Block[]> {
  const numbers = new Map<string, number>()
  const numberOf = (key: string) => numbers.get(key) ?? numbers.set(key, numbers.size).size - 1
  const hunks = diff(keys.base.map(numberOf), keys.side.map(numberOf))
  const rest: Two<Block[]> = { base: [], side: [] }
  const take = (which: keyof Two<unknown>, from: number, to: number, gap: number) => {
    for (let index = from; index < to; index += 1) {
      const node = nodes[which][index]
      if (node) rest[which].push(toBlock(node, index, gap))
    }
  }
  let [baseAt, sideAt] = [0, 0]
  const pairUntil = (until: number) => {
    while (baseAt < until) edges.push({ base: baseAt++, side: sideAt++ })
  }
  hunks.forEach(({ from, to, start, end }, gap) => {
    pairUntil(from)
    take('base', from, to, gap)
    take('side', start, end, gap)
    baseAt = to
    sideAt = end
  })
  pairUntil(nodes.base.length)
  return rest
}

function toBlock(node: DocumentNode, index: number, gap: number): Block {
  const text = nodeText(node)
  const left = gramsOf(text)
  return { index, node, gap, text, left, size: gramCount(left), isMatched: false }
}

const isOpen = (block: Block) => !block.isMatched

function pair(base: Block, side: Block, edges: Edge[]): void {
  edges.push({ base: base.index, side: side.index })
  base.isMatched = true
  side.isMatched = true
}

/** Blocks that left their place unchanged, where no other block could be meant. */
function matchMoved(rest: Two<Block[]>, keys: Two<string[]>, edges: Edge[]): void {
  const once = (blocks: readonly Block[], all: readonly string[]) => {
    const found = new Map<string, Block | null>()
    for (const block of blocks) {
      const key = all[block.index] ?? ''
      found.set(key, found.has(key) ? null : block)
    }
    return found
  }
  const sides = once(rest.side, keys.side)
  for (const [key, base] of once(rest.base, keys.base)) {
    const side = sides.get(key)
    if (base && side && isTelling(base)) pair(base, side, edges)
  }
}

/** Empty paragraphs and rules are equal without being the same. */
function isTelling({ text, node }: Block): boolean {
  return text !== '' || Object.values(node.attrs ?? {}).some((value) => value !== null && value !== '')
}

const sentences = /[^。！？!?；;\n]+[。！？!?；;\n]*/g
// A shorter one may stand anywhere by chance.
const leastSentence = 6

/** Pairs blocks that have a whole sentence in common which is nowhere else in what is left. */
function matchSentences({ base, side }: Two<Block[]>, edges: Edge[]): void {
  const homes = { base: sentenceHomes(base), side: sentenceHomes(side) }
  const pairs = new Set<string>()
  for (const [sentence, from] of homes.base) {
    const to = homes.side.get(sentence)
    if (!from || !to || pairs.has(`${from.index} ${to.index}`)) continue
    pairs.add(`${from.index} ${to.index}`)
    spendShared(from.left, to.left)
    pair(from, to, edges)
  }
}

function sentenceHomes(blocks: readonly Block[]): Map<string, Block | null> {
  const homes = new Map<string, Block | null>()
  for (const block of blocks)
    for (const [sentence] of block.text.matchAll(sentences))
      if (sentence.length >= leastSentence) homes.set(sentence, homes.has(sentence) ? null : block)
  return homes
}

/** Pairs blocks by the text they share, the most first; what one partner explains cannot count for another. */
function matchAlike({ base, side }: Two<Block[]>, edges: Edge[]): void {
  for (const { from, to } of candidates(base, side)) {
    const shared = sharedGrams(from.left, to.left)
    const smaller = Math.min(from.size, to.size)
    const isFar = from.gap !== to.gap
    if (isFar && (from.isMatched || to.isMatched || shared < leastFar)) continue
    if (shared === 0 || shared < smaller * (isFar ? farShare : nearShare)) continue
    spendShared(from.left, to.left)
    pair(from, to, edges)
  }
}

function candidates(base: readonly Block[], side: readonly Block[]): { from: Block; to: Block }[] {
  const postings = new Map<number, Block[]>()
  for (const block of base)
    for (const gram of block.left.keys()) {
      const known = postings.get(gram)
      if (known) known.push(block)
      else postings.set(gram, [block])
    }
  const found: { from: Block; to: Block; shared: number }[] = []
  for (const to of side) {
    const counts = new Map<Block, number>()
    for (const gram of to.left.keys()) {
      const blocks = postings.get(gram) ?? []
      if (blocks.length <= mostPostings)
        for (const from of blocks) counts.set(from, (counts.get(from) ?? 0) + 1)
    }
    for (const [from, shared] of counts)
      if (shared >= Math.min(from.size, to.size) * 0.2) found.push({ from, to, shared })
  }
  return found.sort((one, other) => other.shared - one.shared || near(one) - near(other))
}

const near = ({ from, to }: { from: Block; to: Block }) => (from.gap === to.gap ? 0 : 1)

/** Where as many blocks are left on both sides between unchanged ones, each is taken for what became of the other. */
function matchByPlace({ base, side }: Two<Block[]>, edges: Edge[]): void {
  for (const gap of new Set(base.map((block) => block.gap))) {
    const here = { base: inGap(base, gap), side: inGap(side, gap) }
    if (here.base.length !== here.side.length) continue
    here.base.forEach((from, index) => {
      const to = here.side[index]
      if (to && isPlausible(from, to, here.base.length === 1)) pair(from, to, edges)
    })
  }
}

const inGap = (blocks: readonly Block[], gap: number) =>
  blocks.filter((block) => isOpen(block) && block.gap === gap)

function isPlausible(from: Block, to: Block, isAlone: boolean): boolean {
  if (from.node.type !== to.node.type) return false
  if (isAlone) return true
  if (/cell|header|row/i.test(from.node.type) || from.text === '' || to.text === '') return true
  return sharedGrams(from.left, to.left) >= Math.min(from.size, to.size) * placeShare
}
