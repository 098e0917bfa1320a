import type { Editor } from '@tiptap/core'

/** For tests: types as the page does, into whatever is selected. */
export function typeInto(editor: Editor, text: string): void {
  for (const character of text) {
    const { from, to } = editor.state.selection
    const insert = () => editor.state.tr.insertText(character, from, to)
    const isTaken = editor.view.someProp('handleTextInput', (handle) =>
      handle(editor.view, from, to, character, insert),
    )
    if (!isTaken) editor.view.dispatch(insert())
  }
}
