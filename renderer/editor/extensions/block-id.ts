import { Extension } from '@tiptap/core'

const named = [
  'paragraph',
  'heading',
  'codeBlock',
  'horizontalRule',
  'figure',
  'blockquote',
  'bulletList',
  'orderedList',
  'taskList',
  'pullQuote',
  'callout',
  'table',
  'gallery',
  'linkCard',
  'attachment',
]

/** Keeps the name of a block where the file has one. A block that is split off gets none: names are not shared. */
export const BlockId = Extension.create({
  name: 'blockId',

  addGlobalAttributes() {
    const id = { default: null, keepOnSplit: false, rendered: false, parseHTML: () => null }
    return [{ types: named, attributes: { id } }]
  },
})
