import type { EditorEvents } from '@tiptap/core'
import type { Editor } from '@tiptap/react'
import { useEffect } from 'react'
import { useWords } from '../../i18n/use-words'
import { useUndo } from '../../ui/parts/undo-bar'
import { joinFigures } from '../extensions/gallery-moves'

/** Pictures that came together stand below each other; one press makes a gallery of them, while they are as they came. */
export function useGalleryOffer(editor: Editor): void {
  const t = useWords('editor')
  const offer = useUndo()
  useEffect(() => {
    const onPlaced = ({ from, to, count }: EditorEvents['picturesPlaced']) => {
      const span = { from, to }
      const follow = ({ transaction: { mapping } }: EditorEvents['transaction']) => {
        span.from = mapping.map(span.from, 1)
        span.to = mapping.map(span.to, -1)
      }
      const end = () => void editor.off('transaction', follow)
      const join = () => {
        end()
        const joined = joinFigures(editor.state.tr, span)
        if (joined) editor.view.dispatch(joined.scrollIntoView())
        editor.view.focus()
      }
      editor.on('transaction', follow)
      offer({ message: t('gallery.placed', { count }), act: t('gallery.join'), undo: join, onExpire: end })
    }
    editor.on('picturesPlaced', onPlaced)
    return () => void editor.off('picturesPlaced', onPlaced)
  }, [editor, offer, t])
}
