import { mergeAttributes, Node } from '@tiptap/core'
import type { NodeSelection } from '@tiptap/pm/state'
import { Plugin } from '@tiptap/pm/state'
import { dropPoint } from '@tiptap/pm/transform'
import { ReactNodeViewRenderer } from '@tiptap/react'
import { galleryLimits } from '../../../shared/document/schema'
import { blocksOf } from '../blocks/block-range'
import { figuresAt, joinFigures, moveFigure, pictureOf, takeOut } from './gallery-moves'
import { GalleryView } from './gallery-view'

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    gallery: {
      /** Puts a gallery behind the block with the cursor, with places for its pictures. */
      insertGallery: () => ReturnType
      /** Takes the figure at a position out, right behind its gallery. */
      takeOutOfGallery: (position: number) => ReturnType
      /** Takes the chosen figure out of its gallery, or makes one of the chosen figures, of one with its neighbours. */
      joinOrTakeOut: () => ReturnType
    }
  }
}

/** Two to nine figures that stand together. */
export const Gallery = Node.create({
  name: 'gallery',
  group: 'block',
  content: `figure{${galleryLimits.least},${galleryLimits.most}}`,
  isolating: true,

  addCommands() {
    return {
      insertGallery:
        () =>
        ({ commands }) =>
          commands.insertContent({ type: this.name, content: [{ type: 'figure' }, { type: 'figure' }] }),
      takeOutOfGallery:
        (position) =>
        ({ tr, dispatch }) =>
          !dispatch || takeOut(tr, position) !== null,
      joinOrTakeOut:
        () =>
        ({ tr, dispatch }) => {
          const picture = pictureOf(tr.selection)
          const blocks = blocksOf(tr.selection)
          if (!dispatch) return picture !== null || (blocks !== null && figuresAt(tr.doc, blocks) !== null)
          return (picture === null ? blocks && joinFigures(tr, blocks) : takeOut(tr, picture)) !== null
        },
    }
  },

  parseHTML() {
    return [{ tag: 'div[data-gallery]' }]
  },

  renderHTML({ HTMLAttributes }) {
    return ['div', mergeAttributes(HTMLAttributes, { 'data-gallery': '' }), 0]
  },

  addKeyboardShortcuts() {
    return {
      'Mod-Shift-g': ({ editor }) => !editor.view.composing && editor.commands.joinOrTakeOut(),
    }
  },

  addProseMirrorPlugins() {
    return [
      new Plugin({
        props: {
          // Left to the editor, a gallery of the fewest pictures would get an empty one for that which was dragged away.
          handleDrop(view, event, slice, moved) {
            // What is dragged need not be what is selected.
            const dragging = view.dragging as { node?: NodeSelection } | null
            const picture = moved ? pictureOf(dragging?.node ?? view.state.selection) : null
            const at = view.posAtCoords({ left: event.clientX, top: event.clientY })
            const place = picture !== null && at ? dropPoint(view.state.doc, at.pos, slice) : null
            if (picture === null || place === null) return false
            const change = moveFigure(view.state.tr, picture, place)
            if (change) view.dispatch(change.setMeta('uiEvent', 'drop'))
            return true
          },
        },
      }),
    ]
  },

  addNodeView() {
    return ReactNodeViewRenderer(GalleryView)
  },
})
