import type { Editor } from '@tiptap/react'
import type { Finding } from '../../../shared/domain/checks/finding'
import { blockAt, spanIn } from './place-of'

/** Shows the place of a finding of the body and selects it. */
export function goToFinding(editor: Editor, { path, range }: Finding): void {
  const { doc } = editor.state
  const block = blockAt(doc, path)
  if (!block) return
  const span = range && spanIn(doc, path, range)
  const shown = editor.view.nodeDOM(block.position)
  if (shown instanceof HTMLElement) shown.scrollIntoView({ block: 'center' })
  const place = span ?? block.position + 1
  editor
    .chain()
    .setTextSelection(place)
    .focus(undefined, { scrollIntoView: span !== null })
    .run()
}
