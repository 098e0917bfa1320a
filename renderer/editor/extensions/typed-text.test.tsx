import { Editor } from '@tiptap/core'
import { afterEach, expect, it } from 'vitest'
import { articleExtensions } from './article-extensions'
import { TypedText } from './typed-text'

let editor: Editor
afterEach(() => editor.destroy())

/** An editor on the page, with the cursor behind its text. */
function editorWith(text: string): Editor {
  const element = document.createElement('div')
  document.body.replaceChildren(element)
  const made = new Editor({
    element,
    extensions: [...articleExtensions(), TypedText],
    content: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] },
  })
  made.commands.setTextSelection(text.length + 1)
  return made
}

const press = (key: string) =>
  editor.view.dom.dispatchEvent(
    new KeyboardEvent('keypress', { charCode: key.codePointAt(0)!, key, bubbles: true, cancelable: true }),
  )
const down = (key: string) =>
  editor.view.dom.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
const blocks = () => editor.state.doc.content.content.map(({ textContent }) => textContent)
const nextTask = () => new Promise((resolve) => setTimeout(resolve, 5))

it('a typed character is in the text after the event', async () => {
  editor = editorWith('渡口')
  press('a')
  press('b')
  await nextTask()
  expect(blocks()).toEqual(['渡口ab'])
})

it.each(['keydown', 'paste', 'copy', 'compositionstart', 'pointerdown', 'focusout'])(
  'a typed character is there before a %s',
  (act) => {
    editor = editorWith('渡口')
    press('a')
    const seen: string[][] = []
    document.body.addEventListener(act, () => seen.push(blocks()), { once: true })
    editor.view.dom.dispatchEvent(new Event(act, { bubbles: true }))
    expect(seen).toEqual([['渡口a']])
  },
)

it('keys come in the order in which they were pressed', async () => {
  editor = editorWith('渡口')
  press('a')
  down('Enter')
  press('b')
  down('Enter')
  down('Backspace')
  press('c')
  await nextTask()
  expect(blocks()).toEqual(['渡口a', 'bc'])
})

it('a rule for typed text takes what was typed', async () => {
  editor = editorWith('##')
  press(' ')
  await nextTask()
  expect(editor.state.doc.firstChild?.type.name).toBe('heading')
})

it('what waits for an editor that is gone is let go', async () => {
  editor = editorWith('渡口')
  press('a')
  editor.destroy()
  await nextTask()
  expect(blocks()).toEqual(['渡口'])
})
