import { mergeAttributes, Node } from '@tiptap/core'
import { ReactNodeViewRenderer } from '@tiptap/react'
import { calloutKinds } from '../../../shared/document/schema'
import { CalloutView } from './callout-view'

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    callout: {
      /** Puts the selected blocks into a call-out, or takes them out of theirs. */
      toggleCallout: () => ReturnType
    }
  }
}

/** Blocks beside the text that say what to know, to watch for or to try. */
export const Callout = Node.create({
  name: 'callout',
  group: 'block',
  content: 'block+',
  defining: true,

  addCommands() {
    return {
      toggleCallout:
        () =>
        ({ commands }) =>
          commands.toggleWrap(this.name),
    }
  },

  addAttributes() {
    return {
      kind: {
        default: 'info',
        parseHTML: (element) =>
          calloutKinds.find((kind) => kind === element.getAttribute('data-callout')) ?? 'info',
        renderHTML: ({ kind }) => ({ 'data-callout': kind }),
      },
    }
  },

  parseHTML() {
    return [{ tag: 'aside[data-callout]', priority: 60 }]
  },

  renderHTML({ HTMLAttributes }) {
    return ['aside', mergeAttributes(HTMLAttributes), 0]
  },

  addNodeView() {
    return ReactNodeViewRenderer(CalloutView, { as: 'aside' })
  },
})
