import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { doc, heading, paragraph } from '../../shared/document/build'
import type { Body, DocumentNode } from '../../shared/document/schema'
import { documentText } from '../../shared/document/walk'
import { markdownBlocks } from './markdown-blocks'

export const writingKinds = ['paragraph', 'list', 'table cell'] as const
export type WritingKind = (typeof writingKinds)[number]
export const writingParts = ['beginning', 'middle', 'end'] as const
export type WritingPart = (typeof writingParts)[number]

export interface LongArticle {
  body: Body
  characters: number
  source: 'real articles' | 'generated'
}

/** The words at which a bench begins to write: they stand once in the text. */
export const markOf = (kind: WritingKind, part: WritingPart) =>
  `落笔处${writingParts.indexOf(part) + 1}之${writingKinds.indexOf(kind) + 1}`

/** One article as long as asked, from real texts where they are, with places to write at its beginning, middle and end. */
export function longArticle(characters: number, inputs: string): LongArticle {
  const real = existsSync(inputs)
  const blocks: DocumentNode[] = []
  let length = 0
  for (const more of real ? realTexts(inputs) : generatedTexts()) {
    for (const block of more) {
      if (length >= characters) break
      blocks.push(block)
      length += documentText(doc(block)).length
    }
    if (length >= characters) break
  }
  const body = doc(...withPlaces(blocks))
  return {
    body,
    characters: documentText(body).length,
    source: real ? 'real articles' : 'generated',
  }
}

/** Near the ends, and not at them: a writer has text before and behind. */
function withPlaces(blocks: DocumentNode[]): DocumentNode[] {
  const at = [3, Math.floor(blocks.length / 2), blocks.length - 3]
  return blocks.flatMap((block, index) => {
    const part = writingParts[at.indexOf(index)]
    return part ? [...places(part), block] : [block]
  })
}

function places(part: WritingPart): DocumentNode[] {
  const said = (kind: WritingKind) => paragraph(`${markOf(kind, part)}，河边的风从早吹到晚。`)
  const item = (content: DocumentNode) => ({ type: 'listItem', content: [content] })
  const cell = (content: DocumentNode) => ({ type: 'tableCell', content: [content] })
  const row = (content: DocumentNode) => ({
    type: 'tableRow',
    content: [cell(paragraph('渡口')), cell(content), cell(paragraph('三只船'))],
  })
  return [
    said('paragraph'),
    {
      type: 'bulletList',
      content: [item(paragraph('船还没有来。')), item(said('list')), item(paragraph('人已经到了。'))],
    },
    { type: 'table', content: [row(paragraph('早上')), row(said('table cell')), row(paragraph('晚上'))] },
  ]
}

function* realTexts(folder: string): Generator<DocumentNode[]> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  for (const name of names.filter((each) => each.endsWith('.md')).sort()) {
    yield markdownBlocks(readFileSync(join(folder, name), 'utf8'))
  }
}

function* generatedTexts(): Generator<DocumentNode[]> {
  const sentences = [
    '河边的风从早吹到晚，渡口的船等着过河的人。',
    '摆渡的老人说，水涨了三尺，今年的鱼比去年多。',
    '记者在码头看到，工人正在检修第 12 号泊位，预计 3 天完成。',
    '“先把路修好，再谈别的。”镇上的人都这么说。',
  ]
  for (let number = 1; ; number += 1) {
    const text = (count: number) =>
      Array.from({ length: count }, (_, index) => sentences[(number + index) % sentences.length]).join('')
    const items = [1, 2, 3].map((count) => ({ type: 'listItem', content: [paragraph(text(count))] }))
    yield [heading(`第${number}节`), paragraph(text(7)), paragraph(text(9)), paragraph(text(4))]
    yield [{ type: 'bulletList', content: items }, paragraph(text(8))]
  }
}
