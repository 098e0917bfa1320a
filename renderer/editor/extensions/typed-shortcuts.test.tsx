import { Editor } from '@tiptap/core'
import { expect, it } from 'vitest'
import { articleExtensions } from './article-extensions'
import { typeInto } from './type-into'

/** The type of the first block, and the marks of its text, after the text was typed at the start of a paragraph. */
function typed(text: string): { block: string; marks: string[] } {
  const editor = new Editor({ extensions: articleExtensions() })
  typeInto(editor, text)
  const block = editor.state.doc.firstChild!
  const marks = block.firstChild?.marks.map(({ type }) => type.name) ?? []
  editor.destroy()
  return { block: block.type.name, marks }
}

it.each([
  ['## ', 'heading', []],
  ['- ', 'bulletList', []],
  ['1. ', 'orderedList', []],
  ['[ ] ', 'taskList', []],
  ['> ', 'blockquote', []],
  ['``` ', 'codeBlock', []],
  ['---', 'horizontalRule', []],
  ['**江水**', 'paragraph', ['bold']],
  ['~~江水~~', 'paragraph', ['strike']],
  ['==江水==', 'paragraph', ['highlight']],
  ['`江水`', 'paragraph', ['code']],
  ['江水', 'paragraph', []],
])('%s becomes a %s', (text, block, marks) => {
  expect(typed(text)).toEqual({ block, marks })
})
