import { Extension } from '@tiptap/core'
import type { Editor } from '@tiptap/core'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import type { BlockRange } from './block-range'

const heldKey = new PluginKey<DecorationSet>('heldBlocks')

/** Shows which blocks the handle has: those that are dragged, or that its menu is about. */
export const HeldBlocks = Extension.create({
  name: 'heldBlocks',

  addProseMirrorPlugins() {
    return [
      new Plugin<DecorationSet>({
        key: heldKey,
        state: {
          init: () => DecorationSet.empty,
          apply(transaction, held) {
            const range = transaction.getMeta(heldKey) as BlockRange | null | undefined
            if (range === undefined) return held.map(transaction.mapping, transaction.doc)
            const decorations: Decoration[] = []
            if (range)
              transaction.doc.slice(range.from, range.to).content.forEach((node, offset) => {
                const from = range.from + offset
                decorations.push(Decoration.node(from, from + node.nodeSize, { class: 'g-held' }))
              })
            return DecorationSet.create(transaction.doc, decorations)
          },
        },
        props: { decorations: (state) => heldKey.getState(state) },
      }),
    ]
  },
})

export function holdBlocks(editor: Editor, range: BlockRange | null): void {
  if (!editor.isDestroyed) editor.view.dispatch(editor.state.tr.setMeta(heldKey, range))
}
