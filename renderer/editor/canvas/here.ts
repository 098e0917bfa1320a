import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'

const plugin = new Plugin({
  props: {
    decorations({ doc, selection: { $from } }) {
      if ($from.depth === 0) return null
      return DecorationSet.create(doc, [
        Decoration.node($from.before(1), $from.after(1), { class: 'g-here' }),
      ])
    },
  },
})

/** Names the block with the cursor, so that focus mode can dim all others. */
export const Here = Extension.create({
  name: 'here',

  addProseMirrorPlugins() {
    return [plugin]
  },
})
