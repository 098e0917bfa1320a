import { mergeAttributes, Node } from '@tiptap/core'
import { cellAttributes } from './cell-attributes'

/** A cell that names a row or a column. */
export const TableHeader = Node.create({
  name: 'tableHeader',
  content: 'block+',
  isolating: true,

  addAttributes() {
    return cellAttributes
  },

  parseHTML() {
    return [{ tag: 'th' }]
  },

  renderHTML({ HTMLAttributes }) {
    return ['th', mergeAttributes(HTMLAttributes), 0]
  },
})
