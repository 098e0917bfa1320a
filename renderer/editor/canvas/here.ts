import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'

const plugin = new Plugin({
  props: {
    decorations({ doc, selection: { $from } }) {
      if ($from.depth === 0) return null
      // Code may be inside another block, and shows what it offers when the cursor is in it.
      const depths = $from.depth > 1 && $from.parent.type.spec.code ? [1, $from.depth] : [1]
      return DecorationSet.create(
        doc,
        depths.map((depth) =>
          Decoration.node($from.before(depth), $from.after(depth), { class: 'g-here' }, { isHere: true }),
        ),
      )
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
