import { Extension } from '@tiptap/core'
import { namedBlocks } from './block-id'
import { listOf } from './suggestion-marks'

const blocks = [...namedBlocks, 'listItem', 'taskItem', 'tableRow', 'tableCell', 'tableHeader']

/** What is suggested about a block as a whole: see `BlockSuggestion`. A block that is split off gets none of it. */
export const BlockSuggestions = Extension.create({
  name: 'blockSuggestions',

  addGlobalAttributes() {
    const suggestions = {
      default: null,
      keepOnSplit: false,
      parseHTML: (element: HTMLElement) => {
        const list = listOf(element.getAttribute('data-suggestions'))
        return list.length > 0 ? list : null
      },
      renderHTML: (attributes: Record<string, unknown>) =>
        attributes.suggestions ? { 'data-suggestions': JSON.stringify(attributes.suggestions) } : {},
    }
    return [{ types: blocks, attributes: { suggestions } }]
  },
})
