import type { NodeViewRenderer } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import type { Decoration, NodeView } from '@tiptap/pm/view'
import classes from './block-views.module.css'

export interface CodeWords {
  /** What the list of languages is called. */
  language: string
  /** Code of no language. */
  plain: string
}

declare module '@tiptap/core' {
  interface Storage {
    codeBlock: { words: CodeWords }
  }
}

const languages = ['bash', 'c', 'cpp', 'csharp', 'css', 'go', 'html', 'java', 'javascript', 'json'].concat([
  'kotlin',
  'markdown',
  'php',
  'python',
  'rust',
  'sql',
  'swift',
  'typescript',
  'xml',
  'yaml',
])

const languageOf = (node: Node): string => (node.attrs.language as string | null) ?? ''
const isHere = ({ spec }: Decoration) => Boolean(spec.isHere)

/**
 * Code with the language that it is written in; one that is not in the list stays.
 *
 * Plain elements, and the list only once the cursor or the hand is there: a long text has a hundred blocks of code, and
 * as many views of React in one commit held up its opening.
 */
export const codeBlockView: NodeViewRenderer = ({ editor, node, getPos, decorations }) => {
  let current = node
  let list: HTMLSelectElement | null = null
  const dom = document.createElement('div')
  const pre = dom.appendChild(document.createElement('pre'))
  const code = pre.appendChild(document.createElement('code'))
  dom.className = classes.code ?? ''

  const choose = (language: string) => {
    const position = getPos()
    if (position === undefined) return
    editor
      .chain()
      .command(({ tr }) => Boolean(tr.setNodeAttribute(position, 'language', language || null)))
      .run()
  }
  const show = () => {
    pre.dataset.language = languageOf(current)
    if (list) fillList(list, languageOf(current), editor.storage.codeBlock.words)
  }
  const reach = () => {
    if (list || !editor.isEditable) return
    list = createList(choose)
    dom.append(list)
    dom.dataset.open = ''
    show()
  }
  const look = (around: readonly Decoration[]) => {
    if (around.some(isHere)) reach()
  }
  dom.addEventListener('pointerenter', reach)
  show()
  look(decorations)
  return {
    dom,
    contentDOM: code,
    update(next, around) {
      if (next.type !== current.type) return false
      const isSame = languageOf(next) === languageOf(current)
      current = next
      if (!isSame) show()
      look(around)
      return true
    },
    stopEvent: ({ target }) => target === list,
    ignoreMutation: (mutation) => mutation.type !== 'selection' && !code.contains(mutation.target),
  } satisfies NodeView
}

function createList(choose: (language: string) => void): HTMLSelectElement {
  const list = document.createElement('select')
  list.contentEditable = 'false'
  list.className = classes.language ?? ''
  list.addEventListener('change', () => choose(list.value))
  return list
}

function fillList(list: HTMLSelectElement, language: string, words: CodeWords): void {
  const offered = language === '' || languages.includes(language) ? languages : [language, ...languages]
  list.ariaLabel = words.language
  list.replaceChildren(new Option(words.plain, ''), ...offered.map((name) => new Option(name, name)))
  list.value = language
}
