import { Extension } from '@tiptap/core'
import type { Editor } from '@tiptap/core'

interface EdgeKeysOptions {
  /** The cursor leaves the body over its beginning. */
  onLeaveStart: () => void
}

function isAtStart(editor: Editor): boolean {
  const { empty, from, $from } = editor.state.selection
  return empty && from === 1 && $from.parent.type.name === 'paragraph'
}

/** Backspace and arrow up at the start of the body go back to the titles. */
export const EdgeKeys = Extension.create<EdgeKeysOptions>({
  name: 'edgeKeys',
  addOptions: () => ({ onLeaveStart: () => undefined }),
  addKeyboardShortcuts() {
    const leave = ({ editor }: { editor: Editor }) => {
      if (!isAtStart(editor)) return false
      this.options.onLeaveStart()
      return true
    }
    return { Backspace: leave, ArrowUp: leave }
  },
})
