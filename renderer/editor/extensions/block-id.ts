import { Extension } from '@tiptap/core'

/** Blocks that may have a name: all but the parts of lists and tables. */
export const namedBlocks = [
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
    return [{ types: namedBlocks, attributes: { id } }]
  },
})
