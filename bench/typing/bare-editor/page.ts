import type { JSONContent } from '@tiptap/core'
import { Editor, Node } from '@tiptap/core'
import { StarterKit } from '@tiptap/starter-kit'

declare global {
  interface Window {
    /** The text to open; the button opens it. */
    text?: JSONContent
  }
}

// StarterKit has no tables. These are the least that shows one: no resizing, no selection of cells.
const tables = [
  Node.create({
    name: 'table',
    group: 'block',
    content: 'tableRow+',
    renderHTML: () => ['table', ['tbody', 0]],
  }),
  Node.create({ name: 'tableRow', content: 'tableCell+', renderHTML: () => ['tr', 0] }),
  Node.create({ name: 'tableCell', content: 'block+', renderHTML: () => ['td', 0] }),
]

let editor: Editor | null = null

document.querySelector('button')?.addEventListener('click', () => {
  editor?.destroy()
  editor = new Editor({
    element: document.body,
    extensions: [StarterKit, ...tables],
    content: window.text ?? null,
    editorProps: { attributes: { spellcheck: 'false' } },
  })
})
