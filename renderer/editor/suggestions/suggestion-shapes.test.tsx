import { describe, expect, it } from 'vitest'
import { doc, figure, heading, paragraph } from '../../../shared/document/build'
import type { DocumentNode } from '../../../shared/document/schema'
import { decide } from './decide'
import { authorNamed, bodyOf, suggestingEditor } from './suggesting-editor'
import { suggestionsOfDoc } from './suggestion-index'

const list = (...items: string[]): DocumentNode => ({
  type: 'bulletList',
  content: items.map((words) => ({ type: 'listItem', content: [paragraph(words)] })),
})

type Act = (editor: ReturnType<typeof suggestingEditor>) => void
const write =
  (at: number, ...words: string[]): Act =>
  ({ commands }) =>
    words.reduce((place, each) => {
      commands.insertContentAt(place, { type: 'text', text: each })
      return place + each.length
    }, at)
const cut =
  (from: number, to: number): Act =>
  ({ view, state }) =>
    view.dispatch(state.tr.delete(from, to))

const table: [string, DocumentNode[], Act, string[][]][] = [
  [
    'words typed one after the other are one',
    [paragraph('江水')],
    write(3, '不', '急'),
    [['insertion 不急']],
  ],
  [
    'a word in the place of another is one',
    [paragraph('江水不急')],
    ({ view, state }) => view.dispatch(state.tr.insertText('很急', 3, 5)),
    [['deletion 不', 'insertion 很']],
  ],
  [
    'what one put in oneself goes without a trace',
    [paragraph('江水')],
    (editor) => {
      write(3, '不急')(editor)
      cut(3, 5)(editor)
    },
    [],
  ],
  [
    'a format that is taken back is none',
    [paragraph('江水')],
    (editor) => {
      editor.chain().setTextSelection({ from: 1, to: 3 }).toggleBold().run()
      editor.chain().setTextSelection({ from: 1, to: 3 }).toggleBold().run()
    },
    [],
  ],
  [
    'a paragraph made a heading keeps its words',
    [paragraph('江水')],
    ({ commands }) => commands.setHeading({ level: 3 }),
    [['modification 江水']],
  ],
  [
    'a paragraph that is split is split, and only that',
    [paragraph('江水不急')],
    (editor) => editor.chain().setTextSelection(3).splitBlock().run(),
    [['split 不急']],
  ],
  [
    'a list item that is split is split',
    [list('早市夜市')],
    (editor) => editor.chain().setTextSelection(5).splitListItem('listItem').run(),
    [['split 夜市']],
  ],
  [
    'a deletion over the ends of two blocks is one',
    [paragraph('江水不急'), paragraph('船还在开')],
    cut(3, 9),
    [['deletion 不急', 'join 船还在开', 'deletion 船还']],
  ],
  [
    'a block that is taken out is taken out as one',
    [paragraph('江水'), heading('小标题'), paragraph('船')],
    cut(4, 9),
    [['deletion 小标题']],
  ],
  ['words in a list are words', [list('早市')], write(5, '卖鱼'), [['insertion 卖鱼']]],
  ['words in a caption are words', [figure('候船棚')], write(4, '外'), [['insertion 外']]],
  [
    'places far apart are decided apart',
    [paragraph('江水，船，渡口')],
    ({ view, state }) => view.dispatch(state.tr.insertText('。', 5, 6).insertText('；', 3, 4)),
    [
      ['deletion ，', 'insertion ；'],
      ['deletion ，', 'insertion 。'],
    ],
  ],
]

describe('a suggestion', () => {
  it.each(table)('%s', (_sentence, blocks, act, expected) => {
    const author = authorNamed('p1')
    const editor = suggestingEditor(doc(...blocks), true, () => author)
    act(editor)
    const told = suggestionsOfDoc(editor.state.doc).map(({ places }) =>
      places.map(({ kind, text }) => `${kind} ${text}`),
    )
    expect(told).toEqual(expected)
  })

  it('is decided with all others as one step to undo', () => {
    const author = authorNamed('p1')
    const editor = suggestingEditor(doc(paragraph('江水'), list('早市')), true, () => author)
    write(3, '不急')(editor)
    editor.commands.setTextSelection(8)
    write(11, '卖鱼')(editor)
    const before = bodyOf(editor)
    const { tr } = editor.state
    decide(tr, 'accepted', null)
    editor.view.dispatch(tr)
    const after = bodyOf(editor)
    editor.commands.undo()
    expect([after, bodyOf(editor)]).toEqual([doc(paragraph('江水不急'), list('早市卖鱼')), before])
  })

  it('is not written into where it is on its way out', () => {
    const author = authorNamed('p1')
    const editor = suggestingEditor(doc(paragraph('江水'), heading('小标题')), true, () => author)
    cut(4, 9)(editor)
    const before = bodyOf(editor)
    write(6, '新')(editor)
    expect(bodyOf(editor)).toEqual(before)
  })
})
