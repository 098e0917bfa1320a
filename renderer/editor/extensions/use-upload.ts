import type { Editor, NodeViewProps } from '@tiptap/react'
import { useEffect, useSyncExternalStore } from 'react'
import type { UploadState } from './uploads'

/**
 * Where the file of a block is on its way; once it is stored the block gets it, in a step that is none of its own to
 * undo: undoing takes the block away.
 */
export function useUpload(
  editor: Editor,
  getPos: NodeViewProps['getPos'],
  upload: string | null,
): UploadState | null {
  const { uploads } = editor.storage
  const state = useSyncExternalStore(uploads.subscribe, () => uploads.state(upload))
  useEffect(() => {
    const position = getPos()
    if (state?.kind !== 'stored' || position === undefined) return
    const { sha256, name } = state.media
    const node = editor.state.doc.nodeAt(position)
    const values = { media: sha256, upload: null, ...(node?.type.name === 'attachment' && { name }) }
    setQuietly(editor, position, values)
  }, [editor, getPos, state])
  return state
}

export function setQuietly(editor: Editor, position: number, values: Record<string, unknown>): void {
  const step = editor.state.tr.setMeta('addToHistory', false)
  for (const [name, value] of Object.entries(values)) step.setNodeAttribute(position, name, value)
  editor.view.dispatch(step)
}
