import { mergeAttributes, Node } from '@tiptap/core'
import { ReactNodeViewRenderer } from '@tiptap/react'
import { hashSchema } from '../../../shared/domain/identifier'
import { figureWidths, isWebAddress } from '../../../shared/document/schema'
import { FigureView } from './figure-view'
import { upload } from './uploads'

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    figure: {
      /** Puts a figure behind the block with the cursor; `media` null is a place kept for a picture. */
      insertFigure: (media: string | null) => ReturnType
    }
  }
}

const text = (name: string) => ({
  default: '',
  parseHTML: (element: HTMLElement) => element.getAttribute(`data-${name}`) ?? '',
  renderHTML: (attributes: Record<string, unknown>) => ({ [`data-${name}`]: attributes[name] }),
})

/** A picture with its caption as text, credit and alternative text. The picture is named by its SHA-256. */
export const Figure = Node.create({
  name: 'figure',
  group: 'block',
  content: 'inline*',
  defining: true,
  isolating: true,
  draggable: true,

  addCommands() {
    return {
      insertFigure:
        (media) =>
        ({ commands }) =>
          commands.insertContent({ type: this.name, attrs: { media } }),
    }
  },

  addAttributes() {
    return {
      media: {
        default: null,
        parseHTML: (element) => hashSchema.safeParse(element.getAttribute('data-media')).data ?? null,
        renderHTML: (attributes) => (attributes.media ? { 'data-media': attributes.media } : {}),
      },
      alt: text('alt'),
      credit: text('credit'),
      width: {
        default: 'normal',
        parseHTML: (element) =>
          figureWidths.find((width) => width === element.getAttribute('data-width')) ?? 'normal',
        renderHTML: ({ width }) => (width === 'normal' ? {} : { 'data-width': width }),
      },
      remote: {
        default: '',
        parseHTML: (element) => {
          const address = element.getAttribute('data-remote') ?? ''
          return isWebAddress(address) ? address : ''
        },
        renderHTML: ({ remote }) => (remote === '' ? {} : { 'data-remote': remote }),
      },
      upload,
    }
  },

  parseHTML() {
    return [{ tag: 'figure', contentElement: (element) => element.querySelector('figcaption') ?? element }]
  },

  renderHTML({ HTMLAttributes }) {
    return ['figure', mergeAttributes(HTMLAttributes), ['figcaption', 0]]
  },

  addNodeView() {
    return ReactNodeViewRenderer(FigureView, { as: 'figure' })
  },

  addKeyboardShortcuts() {
    return {
      // Enter leaves the caption: a caption is one line of text.
      Enter: ({ editor }) => {
        const { $from, empty } = editor.state.selection
        if (!empty || $from.parent.type !== this.type) return false
        const after = $from.after()
        return editor
          .chain()
          .insertContentAt(after, { type: 'paragraph' })
          .setTextSelection(after + 1)
          .run()
      },
    }
  },
})
