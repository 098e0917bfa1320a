import { Extension } from '@tiptap/core'
import type { Editor } from '@tiptap/core'
import type { Transaction } from '@tiptap/pm/state'
import type { BlockRange } from '../blocks/block-range'
import { blocksOf } from '../blocks/block-range'
import { duplicateBlocks, moveBlocksBy } from '../blocks/change-blocks'

type Change = (tr: Transaction, range: BlockRange) => Transaction | null

/** Moves the block with the cursor, its list item, or all selected blocks past their neighbour; or doubles them. */
export const MoveBlock = Extension.create({
  name: 'moveBlock',

  addKeyboardShortcuts() {
    const change =
      (make: Change) =>
      ({ editor }: { editor: Editor }) => {
        if (editor.view.composing) return false
        const range = blocksOf(editor.state.selection)
        const changed = range && make(editor.state.tr, range)
        if (changed) editor.view.dispatch(changed.scrollIntoView())
        return true
      }
    return {
      'Alt-Shift-ArrowUp': change((tr, range) => moveBlocksBy(tr, range, -1)),
      'Alt-Shift-ArrowDown': change((tr, range) => moveBlocksBy(tr, range, 1)),
      'Mod-Shift-d': change(duplicateBlocks),
    }
  },
})
