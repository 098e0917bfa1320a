import { Node } from '@tiptap/core'

/** A row of a table. */
export const TableRow = Node.create({
  name: 'tableRow',
  content: '(tableCell | tableHeader)*',

  parseHTML() {
    return [{ tag: 'tr' }]
  },

  renderHTML() {
    return ['tr', 0]
  },
})
