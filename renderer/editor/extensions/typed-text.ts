import { Extension } from '@tiptap/core'
import { Plugin, TextSelection } from '@tiptap/pm/state'
import type { EditorState } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'

/** Writes one character in the place of the selection; the rules for typed text come first. */
function type(view: EditorView, text: string): void {
  const { from, to } = view.state.selection
  const write = () => view.state.tr.insertText(text).scrollIntoView()
  const isTaken = view.someProp('handleTextInput', (handle) => handle(view, from, to, text, write))
  if (!isTaken) view.dispatch(write())
}

/** Whatever is done next finds the text already there. */
const nextActs = [
  'keydown',
  'beforeinput',
  'compositionstart',
  'pointerdown',
  'mousedown',
  'focusout',
].concat(['copy', 'cut', 'paste', 'dragstart', 'drop'])

const soon = (work: () => void) =>
  'scheduler' in window
    ? void window.scheduler.postTask(work, { priority: 'user-blocking' })
    : setTimeout(work)

/** What keys do, on its way into the document; it is there in the next task, before any next act. */
function createTyping() {
  let view: EditorView | null = null
  let waiting: ((view: EditorView) => void)[] = []
  let isDoing = false
  const doAll = () => {
    const acts = waiting
    waiting = []
    isDoing = true
    for (const act of acts) if (view && !view.isDestroyed) act(view)
    isDoing = false
  }
  return {
    isDoing: () => isDoing,
    add(act: (view: EditorView) => void) {
      waiting.push(act)
      soon(doAll)
    },
    attach(to: EditorView) {
      view = to
      for (const act of nextActs) window.addEventListener(act, doAll, true)
      return {
        destroy() {
          for (const act of nextActs) window.removeEventListener(act, doAll, true)
          view = null
        },
      }
    },
  }
}

/** Whether the editor itself does what the key is for, and the browser nothing. */
function isTakenKey({ selection }: EditorState, { key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  if (ctrlKey || metaKey || altKey || !(selection instanceof TextSelection)) return false
  if (key === 'Backspace') return !selection.empty || selection.$from.parentOffset === 0
  return key === 'Enter'
}

/**
 * Takes what is typed straight into the document, right after the event that brought it.
 *
 * Left to the browser, it is written into the page first and read back from there, which costs several times as much in
 * a long text. And while the browser handles a key, each move of the selection makes it collect all of the text for
 * input methods; after the key it does so once for a frame. Input methods go the browser's way still: their text never
 * comes as a key press.
 */
function typedTextPlugin(): Plugin {
  const typing = createTyping()
  return new Plugin({
    view: (view) => typing.attach(view),
    props: {
      handleKeyPress({ state }, { charCode }) {
        const text = String.fromCodePoint(charCode)
        if (/[\r\n]/.test(text) || !(state.selection instanceof TextSelection)) return false
        typing.add((view) => type(view, text))
        return true
      },
      handleKeyDown(view, event) {
        if (typing.isDoing() || view.composing || event.isComposing) return false
        if (!isTakenKey(view.state, event)) return false
        typing.add((now) => now.someProp('handleKeyDown', (handle) => handle(now, event)))
        return true
      },
    },
  })
}

export const TypedText = Extension.create({
  name: 'typedText',
  // Before the keys of all others, who get theirs afterwards.
  priority: 10_000,

  addProseMirrorPlugins() {
    return [typedTextPlugin()]
  },
})
