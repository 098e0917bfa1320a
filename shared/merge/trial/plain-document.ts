import { toNormalForm } from '../../document/normal-form'
import type { Body, DocumentMark, DocumentNode } from '../../document/schema'
import type { Random } from './random'

/** A document that is easy to edit at random: text as cells, each a character or a whole tell-tale such as 〔b12〕. */
export interface Cell {
  text: string
  marks: DocumentMark[]
}
export interface PlainBlock {
  type: string
  attrs?: Record<string, unknown>
  cells?: Cell[]
  blocks?: PlainBlock[]
}

/** Makes sentences, each with a tell-tale that is nowhere else. */
export interface Writer {
  sentence: () => Cell[]
  words: () => Cell[]
}

const characters = '河边的风从早吹到晚渡口船等着过人和了在不是有这上大来他们说好天地今年城市水光里'

export function createWriter(random: Random, name: string): Writer {
  let count = 0
  const run = (length: number) => Array.from({ length }, () => random.pick(Array.from(characters))).join('')
  const withTellTale = (before: string, after: string) => {
    count += 1
    return [...cellsOf(before), { text: `〔${name}${count}〕`, marks: [] }, ...cellsOf(after)]
  }
  return {
    sentence: () => withTellTale(run(3 + random.below(12)), `${run(2 + random.below(9))}。`),
    words: () => withTellTale(run(random.below(3)), run(random.below(3))),
  }
}

const cellsOf = (text: string): Cell[] => Array.from(text, (character) => ({ text: character, marks: [] }))

export function writeBlock(writer: Writer, sentences: number, type = 'paragraph'): PlainBlock {
  const cells = Array.from({ length: sentences }, () => writer.sentence()).flat()
  return type === 'heading' ? { type, attrs: { level: 2 }, cells } : { type, cells }
}

/** What a document has besides paragraphs and headings. */
export interface Parts {
  lists: boolean
  tables: boolean
}

export function writeDocument(random: Random, writer: Writer, blocks: number, parts: Parts): PlainBlock[] {
  return Array.from({ length: blocks }, (_none, index) => {
    if (parts.lists && index % 3 === 1) return writeList(random, writer)
    if (parts.tables && index % 4 === 2) return writeTable(random, writer)
    return writeBlock(writer, 1 + random.below(4), index % 5 === 0 ? 'heading' : 'paragraph')
  })
}

function writeList(random: Random, writer: Writer): PlainBlock {
  const item = (): PlainBlock => ({ type: 'listItem', blocks: [writeBlock(writer, 1 + random.below(2))] })
  const items = Array.from({ length: 3 + random.below(4) }, item)
  if (random.chance(0.3)) items[0]?.blocks?.push({ type: 'bulletList', blocks: [item(), item()] })
  return { type: 'bulletList', blocks: items }
}

function writeTable(random: Random, writer: Writer): PlainBlock {
  const width = 2 + random.below(3)
  const rows = Array.from({ length: 2 + random.below(3) }, () => writeRow(writer, width))
  return { type: 'table', blocks: rows }
}

export function writeRow(writer: Writer, width: number): PlainBlock {
  return { type: 'tableRow', blocks: Array.from({ length: width }, () => writeCell(writer)) }
}

export function writeCell(writer: Writer): PlainBlock {
  return { type: 'tableCell', blocks: [{ type: 'paragraph', cells: writer.words() }] }
}

export function copyOf(blocks: readonly PlainBlock[]): PlainBlock[] {
  return JSON.parse(JSON.stringify(blocks)) as PlainBlock[]
}

export function toBody(blocks: readonly PlainBlock[]): Body {
  return toNormalForm({ type: 'doc', content: blocks.map(toNode) })
}

function toNode({ type, attrs, cells, blocks }: PlainBlock): DocumentNode {
  const content = blocks
    ? blocks.map(toNode)
    : (cells ?? []).map(({ text, marks }): DocumentNode => ({ type: 'text', text, marks: [...marks] }))
  return attrs ? { type, attrs, content } : { type, content }
}
