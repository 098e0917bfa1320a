import { Mark } from '@tiptap/core'

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    subscript: { toggleSubscript: () => ReturnType }
  }
}

/** H₂O. Text is below the line or above it, not both. */
export const Subscript = Mark.create({
  name: 'subscript',

  addCommands() {
    return {
      toggleSubscript:
        () =>
        ({ chain }) =>
          chain().unsetMark('superscript').toggleMark(this.name).run(),
    }
  },

  parseHTML() {
    return [{ tag: 'sub' }, { style: 'vertical-align=sub' }]
  },

  renderHTML() {
    return ['sub', 0]
  },
})
