import { Editor } from '@tiptap/core'
import { expect, it } from 'vitest'
import { doc, heading, paragraph } from '../../../shared/document/build'
import { toNormalForm } from '../../../shared/document/normal-form'
import type { Body, DocumentNode } from '../../../shared/document/schema'
import { articleExtensions } from '../extensions/article-extensions'
import type { TurnName } from './turn-into'
import { canTurn, turnInto } from './turn-into'

const list = (type: string, item: string, ...words: string[]): DocumentNode => ({
  type,
  content: words.map((word) => ({ type: item, content: [paragraph(word)] })),
})

it.each<[string, Body, TurnName, Body]>([
  [
    'paragraphs into a list',
    doc(paragraph('甲'), paragraph('乙')),
    'bulletList',
    doc(list('bulletList', 'listItem', '甲', '乙')),
  ],
  [
    'a list into paragraphs',
    doc(list('bulletList', 'listItem', '甲', '乙')),
    'paragraph',
    doc(paragraph('甲'), paragraph('乙')),
  ],
  ['a paragraph into a subhead', doc(paragraph('甲')), 'heading2', doc(heading('甲'))],
  [
    'a subhead into a quote',
    doc(heading('甲')),
    'blockquote',
    doc({ type: 'blockquote', content: [paragraph('甲')] }),
  ],
])('turns %s, and back with one undo', (_what, body, name, turned) => {
  const editor = new Editor({ extensions: articleExtensions(), content: body })
  const stands = () => toNormalForm(editor.getJSON() as DocumentNode)
  turnInto(editor, { from: 0, to: editor.state.doc.content.size }, name)
  const after = stands()
  editor.commands.undo()
  expect([after, stands()]).toEqual([turned, body])
  editor.destroy()
})

it.each<[string, DocumentNode, boolean]>([
  ['text', paragraph('甲'), true],
  ['a list', list('bulletList', 'listItem', '甲'), true],
  ['a picture', { type: 'figure', attrs: { media: null, alt: '', credit: '' } }, false],
  [
    'words of somebody',
    { type: 'blockquote', attrs: { attribution: '老船长' }, content: [paragraph('甲')] },
    false,
  ],
  ['code', { type: 'codeBlock', content: [{ type: 'text', text: 'a' }] }, false],
])('turns only what loses nothing: %s', (_what, node, isPossible) => {
  const editor = new Editor({ extensions: articleExtensions(), content: doc(node) })
  expect(canTurn(editor.state.doc, { from: 0, to: editor.state.doc.content.size })).toBe(isPossible)
  editor.destroy()
})
