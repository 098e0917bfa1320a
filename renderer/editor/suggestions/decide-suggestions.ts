import { Extension } from '@tiptap/core'
import type { Editor } from '@tiptap/core'
import { TextSelection } from '@tiptap/pm/state'
import type { EditorState } from '@tiptap/pm/state'
import type { Verdict } from '../../../shared/document/without-suggestions'
import { decide } from './decide'
import { suggestionsOfDoc } from './suggestion-index'
import type { Suggestion } from './suggestion-index'

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    decideSuggestions: {
      /** Accepts or rejects suggestions; null means all, as one step to undo. */
      decideSuggestions: (verdict: Verdict, ids: readonly string[] | null) => ReturnType
      /** Goes to a suggestion, to the next one or to the one before, around the ends. */
      goToSuggestion: (which: 'next' | 'previous' | { id: string }) => ReturnType
    }
  }
}

/** The suggestion that the cursor is in or at, the smallest where several are. */
export function suggestionAt({ doc, selection }: EditorState): Suggestion | null {
  const { from, to } = selection
  const here = suggestionsOfDoc(doc).flatMap((suggestion) =>
    suggestion.places
      .filter((place) => place.from <= to && from <= place.to)
      .map((place) => ({ suggestion, size: place.to - place.from, isBlock: place.isBlock })),
  )
  here.sort((one, other) => Number(one.isBlock) - Number(other.isBlock) || one.size - other.size)
  return here[0]?.suggestion ?? null
}

/** Accepting, rejecting and going round. */
export const DecideSuggestions = Extension.create({
  name: 'decideSuggestions',
  priority: 1_100,

  addCommands() {
    return {
      decideSuggestions:
        (verdict, ids) =>
        ({ tr, dispatch }) =>
          dispatch
            ? decide(tr, verdict, ids && new Set(ids))
            : suggestionsOfDoc(tr.doc).some(({ id }) => ids?.includes(id) ?? true),
      goToSuggestion:
        (which) =>
        ({ state, tr, dispatch }) => {
          const place = placeOf(state, which)
          if (!place) return false
          const [from, to] = [tr.doc.resolve(place.from), tr.doc.resolve(place.to)]
          if (dispatch) tr.setSelection(TextSelection.between(from, to)).scrollIntoView()
          return true
        },
    }
  },

  addKeyboardShortcuts() {
    const unlessComposing = (act: (editor: Editor) => void) => () => {
      if (this.editor.view.composing) return false
      act(this.editor)
      return true
    }
    const here = (verdict: Verdict) =>
      unlessComposing((editor) => {
        const suggestion = suggestionAt(editor.state)
        if (suggestion) editor.commands.decideSuggestions(verdict, [suggestion.id])
      })
    return {
      'Mod-Shift-.': unlessComposing((editor) => editor.commands.goToSuggestion('next')),
      'Mod-Shift-,': unlessComposing((editor) => editor.commands.goToSuggestion('previous')),
      'Mod-Shift-Enter': here('accepted'),
      'Mod-Shift-Backspace': here('rejected'),
    }
  },
})

function placeOf({ doc, selection }: EditorState, which: 'next' | 'previous' | { id: string }) {
  const all = suggestionsOfDoc(doc)
  if (typeof which === 'object') return all.find(({ id }) => id === which.id)?.places[0]
  const places = all.flatMap(({ places: [first] }) => first ?? []).sort((one, other) => one.from - other.from)
  if (which === 'next')
    return places.find(({ from }) => from >= selection.to && from > selection.from) ?? places[0]
  return places.findLast(({ from }) => from < selection.from) ?? places.at(-1)
}
