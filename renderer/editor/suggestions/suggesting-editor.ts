import { Editor } from '@tiptap/core'
import { toNormalForm } from '../../../shared/document/normal-form'
import type { Body, DocumentNode } from '../../../shared/document/schema'
import { articleExtensions } from '../extensions/article-extensions'
import { DecideSuggestions } from './decide-suggestions'
import { Suggesting } from './suggesting'
import type { Author } from './suggestion-stamp'

/** An author whose suggestions are numbered. */
export function authorNamed(id: string): Author {
  let count = 0
  return {
    id,
    newStamp: () => ({ id: `${id}-${(count += 1)}`, by: id, at: '2026-03-01T09:00:00.000Z' }),
  }
}

/** The body's editor for tests, with suggestion mode on or off. */
export function suggestingEditor(
  body: Body,
  isOn: boolean,
  author: () => Author = () => authorNamed('p1'),
): Editor {
  const one = author
  const editor = new Editor({
    extensions: [...articleExtensions(), Suggesting.configure({ author: one }), DecideSuggestions],
    content: body,
  })
  if (isOn) editor.commands.toggleSuggesting()
  return editor
}

export const bodyOf = (editor: Editor): Body => toNormalForm(editor.getJSON() as DocumentNode)
