import { mergeAttributes, Node } from '@tiptap/core'
import { ReactNodeViewRenderer } from '@tiptap/react'
import { hashSchema } from '../../../shared/domain/identifier'
import { AttachmentView } from './attachment-view'
import { upload } from './uploads'

const text = (name: string) => ({
  default: '',
  parseHTML: (element: HTMLElement) => element.getAttribute(`data-${name}`) ?? '',
  renderHTML: (attributes: Record<string, unknown>) => ({ [`data-${name}`]: attributes[name] }),
})

/** A file that goes out beside the text. It is named by its SHA-256, and never opened from here. */
export const Attachment = Node.create({
  name: 'attachment',
  group: 'block',
  atom: true,
  draggable: true,

  addAttributes() {
    return {
      media: {
        default: null,
        parseHTML: (element) => hashSchema.safeParse(element.getAttribute('data-media')).data ?? null,
        renderHTML: ({ media }) => (media ? { 'data-media': media } : {}),
      },
      name: text('name'),
      label: text('label'),
      upload,
    }
  },

  parseHTML() {
    return [{ tag: 'div[data-attachment]' }]
  },

  renderHTML({ HTMLAttributes }) {
    return ['div', mergeAttributes(HTMLAttributes, { 'data-attachment': '' })]
  },

  addNodeView() {
    return ReactNodeViewRenderer(AttachmentView)
  },
})
