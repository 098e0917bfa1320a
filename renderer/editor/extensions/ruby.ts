import { Mark } from '@tiptap/core'

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    ruby: {
      /** Sets 注音 over the selection; an empty reading takes it away. */
      setReading: (reading: string) => ReturnType
    }
  }
}

/** What stands in the `rt` of a foreign ruby element, or what our own says. */
function readingOf(element: HTMLElement): string {
  const said = element.getAttribute('data-reading')
  const written = [...element.querySelectorAll('rt')].map((part) => part.textContent ?? '').join(' ')
  return (said ?? written).replace(/\s+/g, ' ').trim()
}

/** 注音: a reading above characters. The style draws it, so that the cursor never meets it. */
export const Ruby = Mark.create({
  name: 'ruby',
  inclusive: false,

  addCommands() {
    return {
      setReading:
        (reading) =>
        ({ chain }) => {
          const over = chain().extendMarkRange(this.name)
          return reading.trim() === ''
            ? over.unsetMark(this.name).run()
            : over.setMark(this.name, { reading: reading.trim() }).run()
        },
    }
  },

  addAttributes() {
    return {
      reading: {
        default: '',
        parseHTML: readingOf,
        renderHTML: ({ reading }) => ({ 'data-reading': reading }),
      },
    }
  },

  parseHTML() {
    return [
      { tag: 'ruby', getAttrs: (element) => (readingOf(element) === '' ? false : null) },
      { tag: 'rt', ignore: true },
      { tag: 'rp', ignore: true },
    ]
  },

  renderHTML({ HTMLAttributes }) {
    return ['ruby', HTMLAttributes, 0]
  },
})
