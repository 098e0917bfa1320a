import { mergeAttributes, Node } from '@tiptap/core'
import { ReactNodeViewRenderer } from '@tiptap/react'
import { attribution } from './attribution'
import { QuoteView } from './quote-view'
import { writeOnBehind } from './write-on-behind'

/** A sentence of the article, set large beside it. */
export const PullQuote = Node.create({
  name: 'pullQuote',
  group: 'block',
  content: 'inline*',
  defining: true,

  addAttributes() {
    return { attribution }
  },

  parseHTML() {
    return [{ tag: 'aside[data-pull-quote]', priority: 60 }]
  },

  renderHTML({ HTMLAttributes }) {
    return ['aside', mergeAttributes(HTMLAttributes, { 'data-pull-quote': '' }), 0]
  },

  addNodeView() {
    return ReactNodeViewRenderer(QuoteView, { as: 'aside' })
  },

  addKeyboardShortcuts() {
    return {
      Enter: ({ editor }) => {
        const { $from, empty } = editor.state.selection
        if (!empty || $from.parent.type !== this.type) return false
        return writeOnBehind(editor, $from.before())
      },
    }
  },
})
