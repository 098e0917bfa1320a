import { Mark } from '@tiptap/core'

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    superscript: { toggleSuperscript: () => ReturnType }
  }
}

/** m². */
export const Superscript = Mark.create({
  name: 'superscript',

  addCommands() {
    return {
      toggleSuperscript:
        () =>
        ({ chain }) =>
          chain().unsetMark('subscript').toggleMark(this.name).run(),
    }
  },

  parseHTML() {
    return [{ tag: 'sup' }, { style: 'vertical-align=super' }]
  },

  renderHTML() {
    return ['sup', 0]
  },
})
