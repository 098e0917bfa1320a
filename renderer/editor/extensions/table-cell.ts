import { mergeAttributes, Node } from '@tiptap/core'
import { cellAttributes } from './cell-attributes'

/** A cell of a table. */
export const TableCell = Node.create({
  name: 'tableCell',
  content: 'block+',
  isolating: true,

  addAttributes() {
    return cellAttributes
  },

  parseHTML() {
    return [{ tag: 'td' }]
  },

  renderHTML({ HTMLAttributes }) {
    return ['td', mergeAttributes(HTMLAttributes), 0]
  },
})
