import { Extension } from '@tiptap/core'
import type { Editor } from '@tiptap/core'
import { Fragment } from '@tiptap/pm/model'
import type { ResolvedPos } from '@tiptap/pm/model'
import { TextSelection } from '@tiptap/pm/state'
import type { EditorState, Transaction } from '@tiptap/pm/state'

const items = new Set(['listItem', 'taskItem'])

/** Moves the block with the cursor, or its list item, past its neighbour. */
export const MoveBlock = Extension.create({
  name: 'moveBlock',

  addKeyboardShortcuts() {
    const move =
      (direction: -1 | 1) =>
      ({ editor }: { editor: Editor }) => {
        if (editor.view.composing) return false
        const moved = movedBlock(editor.state, direction)
        if (moved) editor.view.dispatch(moved.scrollIntoView())
        return true
      }
    return { 'Alt-Shift-ArrowUp': move(-1), 'Alt-Shift-ArrowDown': move(1) }
  },
})

/** The innermost depth whose node has neighbours that it may change places with. */
function movedDepth($from: ResolvedPos): number {
  for (let depth = $from.depth; depth > 1; depth -= 1)
    if (items.has($from.node(depth).type.name)) return depth
  return 1
}

function movedBlock({ tr, selection }: EditorState, direction: -1 | 1): Transaction | null {
  const { $from } = selection
  if ($from.depth === 0) return null
  const depth = movedDepth($from)
  const index = $from.index(depth - 1)
  const parent = $from.node(depth - 1)
  const node = parent.maybeChild(index)
  const other = parent.maybeChild(index + direction)
  if (!node || !other) return null
  const start = $from.before(depth)
  const from = direction < 0 ? start - other.nodeSize : start
  const pair = direction < 0 ? [node, other] : [other, node]
  tr.replaceWith(from, from + node.nodeSize + other.nodeSize, Fragment.from(pair))
  const shift = direction * other.nodeSize
  const { anchor, head } = selection
  const end = start + node.nodeSize
  const within = (position: number) => Math.min(Math.max(position, start), end) + shift
  return tr.setSelection(TextSelection.between(tr.doc.resolve(within(anchor)), tr.doc.resolve(within(head))))
}
