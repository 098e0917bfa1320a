import { Mark } from '@tiptap/core'

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    emphasisDots: {
      /** Sets 着重号 below the selected characters, or takes it away. */
      toggleEmphasisDots: () => ReturnType
    }
  }
}

/** 着重号: dots below Han characters, which is what emphasis is in Chinese. Italics are for Latin. */
export const EmphasisDots = Mark.create({
  name: 'emphasisDots',

  addCommands() {
    return {
      toggleEmphasisDots:
        () =>
        ({ commands }) =>
          commands.toggleMark(this.name),
    }
  },

  parseHTML() {
    return [
      { tag: 'em.dots', priority: 60 },
      { style: 'text-emphasis', getAttrs: hasEmphasis },
      { style: 'text-emphasis-style', getAttrs: hasEmphasis },
    ]
  },

  renderHTML() {
    return ['em', { class: 'dots' }, 0]
  },

  addKeyboardShortcuts() {
    return { 'Mod-Shift-e': () => this.editor.commands.toggleEmphasisDots() }
  },
})

const hasEmphasis = (value: string) => (/^(none|initial|unset|inherit)?$/.test(value.trim()) ? false : null)
