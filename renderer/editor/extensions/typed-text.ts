import { Extension } from '@tiptap/core'
import { Plugin, TextSelection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'

/** Writes one character in the place of the selection; the rules for typed text come first. */
function type(view: EditorView, text: string): void {
  const { from, to } = view.state.selection
  const write = () => view.state.tr.insertText(text).scrollIntoView()
  const isTaken = view.someProp('handleTextInput', (handle) => handle(view, from, to, text, write))
  if (!isTaken) view.dispatch(write())
}

/**
 * Takes a typed character straight into the document.
 *
 * Left to the browser, it is written into the page first and read back from there, which costs several times as much in
 * a long text. Input methods go that way still: their text never comes as a key press.
 */
const plugin = new Plugin({
  props: {
    handleKeyPress(view, { charCode }) {
      const text = String.fromCodePoint(charCode)
      if (/[\r\n]/.test(text) || !(view.state.selection instanceof TextSelection)) return false
      type(view, text)
      return true
    },
  },
})

export const TypedText = Extension.create({
  name: 'typedText',

  addProseMirrorPlugins() {
    return [plugin]
  },
})
