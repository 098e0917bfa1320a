import type { Editor } from '@tiptap/react'
import { useMemo } from 'react'
import type { SuggestionStamp } from '../../../shared/document/suggestion'
import type { Verdict } from '../../../shared/document/without-suggestions'
import { useAfterFrame } from '../use-after-frame'
import { suggestionAt } from './decide-suggestions'
import { suggestionsOfDoc } from './suggestion-index'
import type { Suggestion, SuggestionPlace } from './suggestion-index'
import { isSuggestingIn } from './suggesting'

/** A suggestion as its card shows it: where it stands does not matter, so that typing elsewhere changes nothing. */
export interface SuggestionCardText extends SuggestionStamp {
  parts: Pick<SuggestionPlace, 'kind' | 'isBlock' | 'text'>[]
}

export type Suggestions = ReturnType<typeof useSuggestions>

const toCard = ({ id, by, at, places }: Suggestion): SuggestionCardText => ({
  ...{ id, by, at },
  parts: places.map(({ kind, isBlock, text }) => ({ kind, isBlock, text })),
})

/** The suggestions in the text, which one the cursor is at, and what can be done with them. */
export function useSuggestions(editor: Editor) {
  const { isOn, active, cards } = useAfterFrame(editor, ({ state }) => ({
    isOn: isSuggestingIn(state),
    active: suggestionAt(state)?.id ?? null,
    cards: suggestionsOfDoc(state.doc).map(toCard),
  }))
  return useMemo(
    () => ({
      isOn,
      active,
      cards,
      toggle: () => editor.chain().focus().toggleSuggesting().run(),
      decide: (verdict: Verdict, ids: readonly string[] | null) =>
        editor.chain().focus().decideSuggestions(verdict, ids).run(),
      goTo: (id: string) => editor.chain().focus().goToSuggestion({ id }).run(),
      undo: () => editor.chain().focus().undo().run(),
    }),
    [editor, isOn, active, cards],
  )
}
