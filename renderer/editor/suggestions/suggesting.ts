import { Extension } from '@tiptap/core'
import { Plugin, PluginKey, Selection } from '@tiptap/pm/state'
import type { EditorState, Transaction } from '@tiptap/pm/state'
import { ReplaceStep } from '@tiptap/pm/transform'
import type { EditorView } from '@tiptap/pm/view'
import { replacedStretches } from './replaced-stretches'
import type { Author } from './suggestion-stamp'
import type { Change } from './track-change'
import { mapSelection, trackChange } from './track-change'

interface SuggestingOptions {
  author: () => Author
}

/** What was there before a composition began, until it is over and can become a suggestion. */
interface SuggestingStorage {
  composed: Pick<EditorState, 'doc' | 'selection'> | null
  compositionId: unknown
}

declare module '@tiptap/core' {
  interface Storage {
    suggesting: SuggestingStorage
  }
  interface Commands<ReturnType> {
    suggesting: {
      /** Turns suggestion mode on or off: whether what is written changes the text or suggests to. */
      toggleSuggesting: () => ReturnType
    }
  }
}

export const suggestingKey = new PluginKey<boolean>('suggesting')
/** On a transaction that is decided already: it is applied as it is. */
export const decidedKey = 'suggestions:decided'

export const isSuggestingIn = (state: EditorState) => suggestingKey.getState(state) ?? false

/** The input method's last text arrives after `compositionend`, within 20 ms. */
const afterComposition = 30

/** Suggestion mode (修订): every change, whatever made it, becomes a suggestion before it is applied. */
export const Suggesting = Extension.create<SuggestingOptions, SuggestingStorage>({
  name: 'suggesting',
  // Sees every transaction first.
  priority: 10_000,

  addOptions() {
    return { author: () => ({ id: '', newStamp: () => ({ id: '', by: '', at: '' }) }) }
  },

  addStorage() {
    return { composed: null, compositionId: undefined }
  },

  addCommands() {
    return {
      toggleSuggesting:
        () =>
        ({ tr, state }) => {
          tr.setMeta(suggestingKey, !isSuggestingIn(state)).setMeta('addToHistory', false)
          return true
        },
    }
  },

  dispatchTransaction({ transaction, next }) {
    const { editor, storage, options } = this
    const { state, view } = editor
    const isPlain = !isSuggestingIn(state) || isDecided(transaction) || editor.isCapturingTransaction
    if (isPlain || (!transaction.docChanged && !storage.composed)) return next(transaction)
    if (view.composing) {
      if (transaction.docChanged) storage.composed ??= { doc: state.doc, selection: state.selection }
      storage.compositionId = transaction.getMeta('composition')
      return next(transaction)
    }
    if (!transaction.docChanged) return next(transaction)
    next(suggested(state, transaction, storage, options.author()))
  },

  addKeyboardShortcuts() {
    return { 'Mod-Shift-x': () => this.editor.commands.toggleSuggesting() }
  },

  addProseMirrorPlugins() {
    const settle = (view: EditorView) => {
      if (view.isDestroyed || view.composing || !this.storage.composed) return
      const transaction = suggested(view.state, view.state.tr, this.storage, this.options.author())
      view.dispatch(transaction.setMeta(decidedKey, true))
    }
    return [
      new Plugin<boolean>({
        key: suggestingKey,
        state: {
          init: () => false,
          apply: (tr, isOn) => (tr.getMeta(suggestingKey) as boolean | undefined) ?? isOn,
        },
        props: {
          attributes: (state): Record<string, string> =>
            isSuggestingIn(state) ? { 'data-suggesting': '' } : {},
          handleDOMEvents: {
            compositionend: (view) => {
              setTimeout(() => settle(view), afterComposition)
              return false
            },
          },
        },
      }),
    ]
  },
})

const isDecided = (transaction: Transaction) =>
  transaction.getMeta(decidedKey) !== undefined || transaction.getMeta('history$') !== undefined

/** The transaction that suggests what the given one, and a composition that came before it, would do. */
function suggested(
  state: EditorState,
  transaction: Transaction,
  storage: SuggestingStorage,
  author: Author,
): Transaction {
  const { composed, compositionId } = storage
  storage.composed = null
  const before = composed ?? state
  const replaced = composed ? null : replacedStretches(transaction.mapping)
  const change: Change = { before: before.doc, after: transaction.doc, replaced }
  const tr = state.tr
  const tracked = trackChange(change, author)
  if (tracked) {
    if (composed) becomes(tr, tracked.transform.doc)
    else for (const step of tracked.transform.steps) tr.step(step)
    tr.setSelection(
      Selection.fromJSON(
        tr.doc,
        mapSelection(tracked, transaction.selection, before.selection).toJSON() as object,
      ),
    )
  } else {
    if (composed) becomes(tr, composed.doc)
    const isShorter = transaction.doc.content.size < before.doc.content.size
    const head = isShorter ? Math.min(transaction.selection.head, tr.doc.content.size) : before.selection.head
    tr.setSelection(Selection.near(tr.doc.resolve(head), -1))
  }
  if (composed && compositionId !== undefined) tr.setMeta('composition', compositionId)
  return withRest(tr, transaction)
}

function becomes(tr: Transaction, doc: EditorState['doc']): void {
  const start = tr.doc.content.findDiffStart(doc.content)
  const end = tr.doc.content.findDiffEnd(doc.content)
  if (start === null || !end) return
  const overlap = Math.max(0, start - Math.min(end.a, end.b))
  tr.step(new ReplaceStep(start, end.a + overlap, doc.slice(start, end.b + overlap)))
}

/** What else a transaction carries. That of an input rule would be undone step by step, and its steps are no more. */
function withRest(tr: Transaction, from: Transaction): Transaction {
  const { meta } = from as unknown as { meta: Record<string, unknown> }
  for (const [key, value] of Object.entries(meta)) {
    const isOfInputRule = typeof value === 'object' && value !== null && 'transform' in value
    if (!isOfInputRule) tr.setMeta(key, value)
  }
  if (from.storedMarksSet) tr.setStoredMarks(from.storedMarks)
  if (from.scrolledIntoView) tr.scrollIntoView()
  return tr
}
