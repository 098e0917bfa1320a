import type { Cell, PlainBlock, Writer } from './plain-document'
import { copyOf, writeBlock, writeCell, writeRow } from './plain-document'
import type { Random } from './random'

export type EditKind = 'text' | 'structure' | 'list' | 'table' | 'marks'

interface Editing {
  random: Random
  writer: Writer
  blocks: PlainBlock[]
}

type Edit = (editing: Editing) => void

/** A copy of a document with so many random edits of these kinds. */
export function editDocument(
  blocks: readonly PlainBlock[],
  {
    kinds,
    count,
    random,
    writer,
  }: { kinds: readonly EditKind[]; count: number; random: Random; writer: Writer },
): PlainBlock[] {
  const editing = { random, writer, blocks: copyOf(blocks) }
  for (let done = 0; done < count; done += 1) random.pick(edits[random.pick(kinds)])(editing)
  return editing.blocks
}

interface Place {
  siblings: PlainBlock[]
  index: number
  block: PlainBlock
}

function textPlaces(siblings: PlainBlock[]): Place[] {
  return siblings.flatMap((block, index) =>
    block.blocks ? textPlaces(block.blocks) : [{ siblings, index, block }],
  )
}

function pickText({ random, blocks }: Editing): { block: PlainBlock; cells: Cell[] } | null {
  const places = textPlaces(blocks)
  if (places.length === 0) return null
  const { block } = random.pick(places)
  block.cells ??= []
  return { block, cells: block.cells }
}

/** Where sentences begin and end. */
function bounds(cells: readonly Cell[]): number[] {
  return [0, ...cells.flatMap(({ text }, index) => (text === '。' ? [index + 1] : []))]
}

function pickSentence(random: Random, cells: readonly Cell[]): { from: number; size: number } | null {
  const ends = bounds(cells)
  if (ends.length < 2) return null
  const number = random.below(ends.length - 1)
  const from = ends[number] ?? 0
  return { from, size: (ends[number + 1] ?? from) - from }
}

const typeWords: Edit = (editing) => {
  const text = pickText(editing)
  text?.cells.splice(editing.random.below(text.cells.length + 1), 0, ...editing.writer.words())
}

const addSentence: Edit = (editing) => {
  const text = pickText(editing)
  text?.cells.splice(editing.random.pick(bounds(text.cells)), 0, ...editing.writer.sentence())
}

const removeSentence: Edit = (editing) => {
  const text = pickText(editing)
  const sentence = text && pickSentence(editing.random, text.cells)
  if (sentence) text.cells.splice(sentence.from, sentence.size)
}

const rewriteSentence: Edit = (editing) => {
  const text = pickText(editing)
  const sentence = text && pickSentence(editing.random, text.cells)
  if (sentence) text.cells.splice(sentence.from, sentence.size, ...editing.writer.sentence())
}

const splitBlock: Edit = ({ random, blocks }) => {
  const places = textPlaces(blocks).filter(({ block }) => (block.cells?.length ?? 0) > 1)
  if (places.length === 0) return
  const { siblings, index, block } = random.pick(places)
  const cells = block.cells ?? []
  const at = random.chance(0.7) ? random.pick(bounds(cells)) : random.below(cells.length)
  siblings.splice(index + 1, 0, { ...block, cells: cells.splice(at) })
}

const joinBlocks: Edit = ({ random, blocks }) => {
  const places = textPlaces(blocks).filter(({ siblings, index }) => siblings[index + 1]?.cells)
  if (places.length === 0) return
  const { siblings, index, block } = random.pick(places)
  const [next] = siblings.splice(index + 1, 1)
  block.cells = [...(block.cells ?? []), ...(next?.cells ?? [])]
}

const moveBlock: Edit = ({ random, blocks }) => {
  if (blocks.length < 2) return
  const [moved] = blocks.splice(random.below(blocks.length), 1)
  if (moved) blocks.splice(random.below(blocks.length + 1), 0, moved)
}

const addBlock: Edit = ({ random, writer, blocks }) => {
  const type = random.chance(0.2) ? 'heading' : 'paragraph'
  blocks.splice(random.below(blocks.length + 1), 0, writeBlock(writer, 1 + random.below(3), type))
}

const removeBlock: Edit = ({ random, blocks }) => {
  if (blocks.length > 2) blocks.splice(random.below(blocks.length), 1)
}

const changeType: Edit = (editing) => {
  const block = editing.random.pick(editing.blocks)
  if (!block.cells) return
  if (block.type === 'heading') {
    block.type = 'paragraph'
    delete block.attrs
  } else Object.assign(block, { type: 'heading', attrs: { level: 2 + editing.random.below(3) } })
}

/** Makes a list, or a quotation, of some neighbouring paragraphs. */
const wrapBlocks: Edit = ({ random, blocks }) => {
  const from = random.below(blocks.length)
  const size = 1 + random.below(3)
  const chosen = blocks.slice(from, from + size)
  if (chosen.some(({ type }) => type !== 'paragraph')) return
  const wrapped: PlainBlock = random.chance(0.5)
    ? { type: 'blockquote', blocks: chosen }
    : { type: 'bulletList', blocks: chosen.map((block) => ({ type: 'listItem', blocks: [block] })) }
  blocks.splice(from, size, wrapped)
}

function pickList({ random, blocks }: Editing): PlainBlock[] | null {
  const lists = blocks.filter(({ type }) => type === 'bulletList')
  return lists.length > 0 ? (random.pick(lists).blocks ?? null) : null
}

const addItem: Edit = (editing) => {
  const items = pickList(editing)
  const item = { type: 'listItem', blocks: [writeBlock(editing.writer, 1)] }
  items?.splice(editing.random.below(items.length + 1), 0, item)
}

const removeItem: Edit = (editing) => {
  const items = pickList(editing)
  if (items && items.length > 1) items.splice(editing.random.below(items.length), 1)
}

const moveItem: Edit = (editing) => {
  const items = pickList(editing)
  const [moved] = items?.splice(editing.random.below(items.length), 1) ?? []
  if (items && moved) items.splice(editing.random.below(items.length + 1), 0, moved)
}

function pickTable({ random, blocks }: Editing): PlainBlock[] | null {
  const tables = blocks.filter(({ type }) => type === 'table')
  return tables.length > 0 ? (random.pick(tables).blocks ?? null) : null
}

const addRow: Edit = (editing) => {
  const rows = pickTable(editing)
  const row = writeRow(editing.writer, rows?.[0]?.blocks?.length ?? 1)
  rows?.splice(editing.random.below(rows.length + 1), 0, row)
}

const removeRow: Edit = (editing) => {
  const rows = pickTable(editing)
  if (rows && rows.length > 1) rows.splice(editing.random.below(rows.length), 1)
}

const addColumn: Edit = (editing) => {
  const rows = pickTable(editing)
  const place = editing.random.below((rows?.[0]?.blocks?.length ?? 0) + 1)
  for (const row of rows ?? []) row.blocks?.splice(place, 0, writeCell(editing.writer))
}

const removeColumn: Edit = (editing) => {
  const rows = pickTable(editing)
  const width = rows?.[0]?.blocks?.length ?? 0
  const place = editing.random.below(Math.max(1, width))
  if (width > 1) for (const row of rows ?? []) row.blocks?.splice(place, 1)
}

const format: Edit = (editing) => {
  const text = pickText(editing)
  if (!text || text.cells.length === 0) return
  const { random } = editing
  const from = random.below(text.cells.length)
  const type = random.pick(['bold', 'italic', 'link'])
  const attrs = { href: `https://example.com/${random.below(3)}` }
  const mark = type === 'link' ? { type, attrs } : { type }
  const isRemoval = random.chance(0.3)
  for (const cell of text.cells.slice(from, from + 1 + random.below(15))) {
    cell.marks = cell.marks.filter((other) => other.type !== type)
    if (!isRemoval) cell.marks.push(mark)
  }
}

const edits: Record<EditKind, readonly Edit[]> = {
  text: [typeWords, addSentence, removeSentence, rewriteSentence],
  structure: [splitBlock, joinBlocks, moveBlock, addBlock, removeBlock, changeType, wrapBlocks],
  list: [addItem, removeItem, moveItem, typeWords, splitBlock],
  table: [addRow, removeRow, addColumn, removeColumn, typeWords, typeWords],
  marks: [format],
}
