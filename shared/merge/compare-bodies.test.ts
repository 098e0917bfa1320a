import { describe, expect, it } from 'vitest'
import { doc, heading, paragraph } from '../document/build'
import { createRandom, randomBody } from '../document/random-body'
import type { Body, DocumentNode } from '../document/schema'
import { nodeText, textBlocksOf } from '../document/walk'
import type { BlockRow } from './compare-bodies'
import { compareBodies } from './compare-bodies'
import type { Line } from './compare-text'

const wind = '河边的风从早吹到晚，芦苇跟着弯腰。'
const ferry = '渡口的船等着过河的人，一等就是一天。'
const lamp = '夜里只有一盏灯亮着。'
const bold = (text: string): DocumentNode => ({ type: 'text', text, marks: [{ type: 'bold' }] })

const signs = { same: '', added: '+', removed: '-', formatted: '~' }
const lineText = ({ pieces }: Line) =>
  pieces.map(({ kind, text }) => (kind === 'same' ? text : `[${signs[kind]}${text}]`)).join('')

/** Each row as a person would note it down. */
function noted(row: BlockRow): string {
  if (row.kind === 'table')
    return row.rows
      .map(
        (each) =>
          `${each.kind}: ${each.cells.map((cell) => cell.lines.both.map(lineText).join('')).join(' | ')}`,
      )
      .join('\n')
  if (row.kind !== 'changed') return `${row.kind}: ${row.lines.map(lineText).join(' / ')}`
  return `${row.isMoved ? 'moved' : 'changed'}: ${row.lines.both.map(lineText).join(' / ')}`
}

const compare = (before: DocumentNode[], after: DocumentNode[], unit: 'word' | 'character' = 'character') =>
  compareBodies(doc(...before), doc(...after), unit).map(noted)

const cell = (text: string): DocumentNode => ({ type: 'tableCell', content: [paragraph(text)] })
const table = (...rows: string[][]): DocumentNode => ({
  type: 'table',
  content: rows.map((row) => ({ type: 'tableRow', content: row.map(cell) })),
})

describe('two bodies', () => {
  const cases: [string, string[], string[]][] = [
    [
      'show what changed inside of a paragraph',
      compare(
        [paragraph(wind), paragraph(ferry)],
        [paragraph(wind), paragraph(`${ferry.slice(0, -3)}两天。`)],
      ),
      [`same: ${wind}`, 'changed: 渡口的船等着过河的人，一等就是[-一][+两]天。'],
    ],
    [
      'show whole words where words are compared',
      compare([paragraph('他们回来得很晚。')], [paragraph('她们回来得很早。')], 'word'),
      ['changed: [-他们][+她们]回来得很[-晚][+早]。'],
    ],
    [
      'show what is new and what is gone in its place',
      compare([paragraph(wind), paragraph(lamp)], [paragraph(ferry), paragraph(wind)]),
      [`added: [+${ferry}]`, `same: ${wind}`, `removed: [-${lamp}]`],
    ],
    [
      'show what was moved at both places, with what changed in it',
      compare(
        [paragraph(wind), paragraph(ferry), paragraph(lamp)],
        [paragraph('夜里只有一盏老灯亮着。'), paragraph(wind), paragraph(ferry)],
      ),
      ['moved: 夜里只有一盏[+老]灯亮着。', `same: ${wind}`, `same: ${ferry}`, `moved-away: ${lamp}`],
    ],
    [
      'show a paragraph that was split as two lines of one row',
      compare([paragraph(wind + ferry)], [paragraph(wind), paragraph(ferry)]),
      [`changed: ${wind} / ${ferry}`],
    ],
    [
      'show a format that changed',
      compare(
        [paragraph('渡口的船')],
        [{ type: 'paragraph', content: [bold('渡口'), { type: 'text', text: '的船' }] }],
      ),
      ['changed: [~渡口]的船'],
    ],
    [
      'show the cells of a table',
      compare(
        [table(['站名', '水位'], ['渡口', '2.1']), paragraph(wind)],
        [table(['站名', '水位'], ['渡口', '2.4'], ['桥头', '1.9']), paragraph(wind)],
      ),
      ['same: 站名 | 水位\nchanged: 渡口 | 2.[-1][+4]\nadded: [+桥头] | [+1.9]', `same: ${wind}`],
    ],
  ]
  it.each(cases)('%s', (_name, rows, expected) => {
    expect(rows).toEqual(expected)
  })

  it('say what became of the kind of a block', () => {
    const [row] = compareBodies(doc(paragraph(lamp)), doc(heading(lamp, 3)), 'character')
    expect(row).toMatchObject({
      kind: 'changed',
      lines: {
        both: [{ changes: [{ type: 'heading', field: 'type', before: 'paragraph', after: 'heading' }] }],
      },
    })
  })
})

it('the lines of a side are the text of that side, whatever the two documents are', () => {
  const random = createRandom(3)
  const faults: string[] = []
  const textOf = (body: Body) => textOfBlocks(body).sort()
  for (let trial = 1; trial <= 60; trial += 1) {
    const [before, after] = [randomBody(random), randomBody(random)]
    const rows = compareBodies(before, after, trial % 2 === 0 ? 'word' : 'character')
    for (const side of ['before', 'after'] as const)
      if (JSON.stringify(linesOf(rows, side)) !== JSON.stringify(textOf(side === 'before' ? before : after)))
        faults.push(`trial ${trial}: the lines of ${side} are not its text`)
  }
  expect(faults).toEqual([])
})

const textOfBlocks = (body: Body) =>
  textBlocksOf(body)
    .filter(({ type }) => type !== 'attributeText')
    .map(nodeText)
    .filter((text) => text !== '')

/** What a column of the comparison has, sorted: something that moved is in another place of the rows. */
function linesOf(rows: readonly BlockRow[], side: 'before' | 'after'): string[] {
  const other = side === 'before' ? 'added' : 'removed'
  const lines = rows.flatMap((row): Line[] => {
    if (row.kind === 'changed') return side === 'before' && row.isMoved ? [] : row.lines[side]
    if (row.kind === 'table') {
      if (side === 'before' && row.isMoved) return []
      return row.rows
        .filter(({ kind }) => kind !== other)
        .flatMap(({ cells }) =>
          cells.filter(({ kind }) => kind !== other).flatMap((each) => each.lines[side]),
        )
    }
    if (row.kind === 'moved-away') return side === 'before' ? row.lines : []
    return row.kind === other ? [] : row.lines
  })
  return lines
    .map(({ pieces }) => pieces.map(({ text }) => text).join(''))
    .filter((text) => text !== '')
    .sort()
}
