import { Placeholder, Selection } from '@tiptap/extensions'
import { useEditor } from '@tiptap/react'
import type { Editor } from '@tiptap/react'
import { useEffect, useRef } from 'react'
import { pageNonce } from '../../ui/theme/page-nonce'
import { HeldBlocks } from '../blocks/held-blocks'
import type { Draft } from '../draft/create-draft'
import { readBody } from '../draft/read-body'
import { articleExtensions } from '../extensions/article-extensions'
import type { CodeWords } from '../extensions/code-block-view'
import { MoveBlock } from '../extensions/move-block'
import { TypedText } from '../extensions/typed-text'
import { FindInText } from '../find/find-in-text'
import { DecideSuggestions } from '../suggestions/decide-suggestions'
import { SuggestedBlocks } from '../suggestions/suggested-blocks'
import { Suggesting } from '../suggestions/suggesting'
import { authorOf } from '../suggestions/suggestion-stamp'
import { EdgeKeys } from './edge-keys'
import { Here } from './here'
import { OwnSelection } from './own-selection'
import { replaceBody } from './replace-body'

interface BodyEditorOptions {
  draft: Draft
  isReadOnly: boolean
  placeholder: string
  label: string
  codeWords: CodeWords
  /** Id of whoever is at the desk: suggestions are theirs. */
  person: string
  onLeaveStart: () => void
}

/** The editor of the body, bound to the draft: it reads the body only when the draft asks. */
export function useBodyEditor({
  draft,
  isReadOnly,
  placeholder,
  label,
  codeWords,
  person,
  onLeaveStart,
}: BodyEditorOptions): Editor {
  const leave = useRef(onLeaveStart)
  const author = useRef(person)
  useEffect(() => {
    leave.current = onLeaveStart
    author.current = person
  })
  const editor = useEditor({
    extensions: [
      ...articleExtensions(),
      Placeholder.configure({ placeholder }),
      Selection.configure({ className: 'g-kept-selection' }),
      MoveBlock,
      HeldBlocks,
      FindInText,
      Here,
      Suggesting.configure({ author: () => authorOf(author.current) }),
      DecideSuggestions,
      SuggestedBlocks,
      TypedText,
      OwnSelection,
      EdgeKeys.configure({ onLeaveStart: () => leave.current() }),
    ],
    content: draft.fields().body,
    editable: !isReadOnly,
    injectNonce: pageNonce(),
    immediatelyRender: true,
    shouldRerenderOnTransaction: false,
    editorProps: {
      attributes: { 'aria-label': label, 'aria-multiline': 'true', role: 'textbox', spellcheck: 'false' },
    },
    onBeforeCreate: ({ editor: made }) => {
      made.storage.codeBlock.words = codeWords
    },
    onUpdate: () => draft.bodyTouched(),
  })
  useEffect(
    () =>
      draft.bindBody(
        () => readBody(editor.state.doc),
        (body) => replaceBody(editor, body),
      ),
    [draft, editor],
  )
  return editor
}
