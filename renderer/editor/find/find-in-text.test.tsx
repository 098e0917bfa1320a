import { Editor } from '@tiptap/core'
import { expect, it } from 'vitest'
import { doc, heading, paragraph } from '../../../shared/document/build'
import { toNormalForm } from '../../../shared/document/normal-form'
import type { Body, DocumentNode } from '../../../shared/document/schema'
import { articleExtensions } from '../extensions/article-extensions'
import { FindInText, findStateOf } from './find-in-text'

const plain = { isRegularExpression: false, isExact: false }
const open = (body: Body) => new Editor({ extensions: [...articleExtensions(), FindInText], content: body })
const bodyOf = (editor: Editor) => toNormalForm(editor.getJSON() as DocumentNode)
const told = (editor: Editor) => {
  const { finds, current } = findStateOf(editor.state)
  return { finds: finds.map(({ from, to }) => editor.state.doc.textBetween(from, to)), current }
}

const body = doc(heading('ＧＤＰ'), paragraph('gdp与GDP'), {
  type: 'paragraph',
  content: [
    { type: 'text', text: 'G', marks: [{ type: 'bold' }] },
    { type: 'text', text: 'DP' },
    { type: 'footnote', attrs: { text: '注' } },
    { type: 'text', text: 'G' },
  ],
})

it('finds through marks and widths, and goes around the ends', () => {
  const editor = open(body)
  editor.commands.find('gdp', plain)
  const first = told(editor)
  editor.commands.goToFind(-1)
  expect([
    first,
    told(editor).current,
    editor.state.doc.textBetween(editor.state.selection.from, editor.state.selection.to),
  ]).toEqual([{ finds: ['ＧＤＰ', 'gdp', 'GDP', 'GDP'], current: 0 }, 3, 'GDP'])
})

it('replaces one, and finds the others where they are then', () => {
  const editor = open(doc(paragraph('水，水，水')))
  editor.commands.find('水', plain)
  editor.commands.replaceFind('江水')
  expect([bodyOf(editor), told(editor)]).toEqual([
    doc(paragraph('江水，水，水')),
    { finds: ['水', '水', '水'], current: 1 },
  ])
})

it('replaces all as one step to undo, and keeps notes and marks', () => {
  const editor = open(body)
  editor.commands.find('gdp', plain)
  editor.commands.replaceAllFinds('产值')
  const replaced = bodyOf(editor)
  editor.commands.undo()
  expect([replaced, bodyOf(editor)]).toEqual([
    doc(heading('产值'), paragraph('产值与产值'), {
      type: 'paragraph',
      content: [
        { type: 'text', text: '产值', marks: [{ type: 'bold' }] },
        { type: 'footnote', attrs: { text: '注' } },
        { type: 'text', text: 'G' },
      ],
    }),
    body,
  ])
})

it('finds nothing in words that are suggested to go', () => {
  const stamp = { id: 's1', by: 'p1', at: '2026-03-01T09:00:00.000Z' }
  const gone = { type: 'text', text: '江水', marks: [{ type: 'deletion', attrs: stamp }] }
  const editor = open(doc({ type: 'paragraph', content: [gone, { type: 'text', text: '江水不急' }] }))
  editor.commands.find('江水', plain)
  expect(findStateOf(editor.state).finds).toEqual([{ from: 3, to: 5 }])
})
