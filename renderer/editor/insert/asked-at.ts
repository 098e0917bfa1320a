import type { EditorState } from '@tiptap/pm/state'

export interface Asked {
  from: number
  to: number
  query: string
}

/** Where the insert menu is asked for: a paragraph that has `/` or `、` and a word of at most twelve letters alone. */
export function askedAt({ selection: { $from, empty } }: EditorState): Asked | null {
  const { parent } = $from
  if (!empty || parent.type.name !== 'paragraph' || $from.parentOffset !== parent.content.size) return null
  const asked = /^[/、／]([\p{L}\p{N}']{0,12})$/u.exec(parent.textContent)
  if (!asked || parent.textContent.length !== parent.content.size) return null
  return { from: $from.start(), to: $from.end(), query: asked[1] ?? '' }
}
