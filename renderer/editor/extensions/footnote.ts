import { mergeAttributes, Node } from '@tiptap/core'
import { NodeSelection, Plugin } from '@tiptap/pm/state'
import { ReactNodeViewRenderer } from '@tiptap/react'
import { FootnoteView } from './footnote-view'

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    footnote: {
      /** Puts a footnote at the cursor and opens it. */
      insertFootnote: () => ReturnType
    }
  }
}

/** A note with its text. Its number is not stored: the style counts. */
export const Footnote = Node.create({
  name: 'footnote',
  group: 'inline',
  inline: true,
  atom: true,

  addCommands() {
    return {
      insertFootnote:
        () =>
        ({ chain, state }) => {
          const { to } = state.selection
          return chain().insertContentAt(to, { type: this.name }).setNodeSelection(to).run()
        },
    }
  },

  addAttributes() {
    return {
      text: {
        default: '',
        parseHTML: (element) => element.getAttribute('data-footnote') ?? '',
        renderHTML: ({ text }) => ({ 'data-footnote': text }),
      },
    }
  },

  parseHTML() {
    return [{ tag: 'sup[data-footnote]', priority: 60 }]
  },

  renderHTML({ HTMLAttributes }) {
    return ['sup', mergeAttributes(HTMLAttributes)]
  },

  addNodeView() {
    return ReactNodeViewRenderer(FootnoteView, { as: 'span' })
  },

  addProseMirrorPlugins() {
    const { type, editor } = this
    return [
      new Plugin({
        props: {
          // What is typed before the field of a chosen note has the focus is meant for the note, and never replaces it.
          handleTextInput(view, _from, _to, text) {
            const { selection } = view.state
            if (!(selection instanceof NodeSelection) || selection.node.type !== type) return false
            const written = `${selection.node.attrs.text}${text}`
            if (editor.isEditable)
              view.dispatch(view.state.tr.setNodeAttribute(selection.from, 'text', written))
            return true
          },
        },
      }),
    ]
  },
})
