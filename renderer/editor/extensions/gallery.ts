import { mergeAttributes, Node } from '@tiptap/core'
import { ReactNodeViewRenderer } from '@tiptap/react'
import { galleryLimits } from '../../../shared/document/schema'
import { GalleryView } from './gallery-view'

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    gallery: {
      /** Puts a gallery behind the block with the cursor, with places for its pictures. */
      insertGallery: () => ReturnType
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
    }
  },

  parseHTML() {
    return [{ tag: 'div[data-gallery]' }]
  },

  renderHTML({ HTMLAttributes }) {
    return ['div', mergeAttributes(HTMLAttributes, { 'data-gallery': '' }), 0]
  },

  addNodeView() {
    return ReactNodeViewRenderer(GalleryView)
  },
})
