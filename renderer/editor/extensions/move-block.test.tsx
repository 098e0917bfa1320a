import { Editor } from '@tiptap/core'
import { expect, it } from 'vitest'
import { doc, paragraph } from '../../../shared/document/build'
import { toNormalForm } from '../../../shared/document/normal-form'
import type { Body, DocumentNode } from '../../../shared/document/schema'
import { articleExtensions } from './article-extensions'
import { MoveBlock } from './move-block'

const list = (...words: string[]): DocumentNode => ({
  type: 'bulletList',
  content: words.map((word) => ({ type: 'listItem', content: [paragraph(word)] })),
})

/** The body after keys, with the cursor behind the first character of `word`; and what stands before the cursor then. */
function moved(body: Body, word: string, ...keys: ('ArrowUp' | 'ArrowDown')[]) {
  const editor = new Editor({ extensions: [...articleExtensions(), MoveBlock], content: body })
  editor.state.doc.descendants((node, position) => {
    if (node.text === word) editor.commands.setTextSelection(position + 1)
  })
  for (const key of keys)
    editor.view.dom.dispatchEvent(
      new KeyboardEvent('keydown', { key, altKey: true, shiftKey: true, bubbles: true }),
    )
  const result = toNormalForm(editor.getJSON() as DocumentNode)
  const { $from } = editor.state.selection
  return { result, parent: $from.parent.textContent, offset: $from.parentOffset }
}

it.each<[string, Body, string, ('ArrowUp' | 'ArrowDown')[], Body]>([
  ['down', doc(paragraph('甲'), paragraph('乙')), '甲', ['ArrowDown'], doc(paragraph('乙'), paragraph('甲'))],
  ['up', doc(paragraph('甲'), paragraph('乙')), '乙', ['ArrowUp'], doc(paragraph('乙'), paragraph('甲'))],
  ['past a list', doc(list('一'), paragraph('乙')), '乙', ['ArrowUp'], doc(paragraph('乙'), list('一'))],
  [
    'within its list',
    doc(list('一', '二'), paragraph('乙')),
    '一',
    ['ArrowDown'],
    doc(list('二', '一'), paragraph('乙')),
  ],
  [
    'not past the end',
    doc(paragraph('甲'), paragraph('乙')),
    '乙',
    ['ArrowDown'],
    doc(paragraph('甲'), paragraph('乙')),
  ],
  [
    'there and back',
    doc(paragraph('甲'), list('一')),
    '甲',
    ['ArrowDown', 'ArrowUp'],
    doc(paragraph('甲'), list('一')),
  ],
])('moves a block %s, and the cursor with it', (_where, body, word, keys, expected) => {
  expect(moved(body, word, ...keys)).toEqual({ result: expected, parent: word, offset: 1 })
})
