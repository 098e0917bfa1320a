import type { Editor } from '@tiptap/core'

/** Puts a paragraph behind the node at `position`, and the cursor into it. */
export function writeOnBehind(editor: Editor, position: number | undefined): boolean {
  const node = position === undefined ? null : editor.state.doc.nodeAt(position)
  if (position === undefined || !node) return false
  const after = position + node.nodeSize
  return editor
    .chain()
    .insertContentAt(after, { type: 'paragraph' })
    .setTextSelection(after + 1)
    .focus()
    .run()
}
