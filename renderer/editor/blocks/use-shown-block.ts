import type { Editor } from '@tiptap/react'
import { useCallback, useEffect, useState } from 'react'
import type { RefObject } from 'react'
import { blockAtHeight, boxOf } from './block-geometry'
import type { BlockRange } from './block-range'
import { blocksOf } from './block-range'

/** A block with a handle beside it; `top` is where in the paper its first line stands. */
export interface ShownBlock extends BlockRange {
  top: number
}

const lineMiddle = 16

/** The top of the first line of a block, measured from the top of the paper. */
function topOf(editor: Editor, position: number, layer: HTMLElement): number | null {
  const box = boxOf(editor.view, position)
  if (!box) return null
  const node = editor.state.doc.nodeAt(position)
  const line = node?.isTextblock && node.content.size > 0 ? editor.view.coordsAtPos(position + 1) : null
  const middle = line ? (line.top + line.bottom) / 2 : box.top + Math.min(lineMiddle, box.height / 2)
  return middle - layer.getBoundingClientRect().top
}

/**
 * The block under the pointer, or else the one that the cursor was put into. Nothing while somebody types: the handle
 * would only be in the way, and measuring takes time from the keys.
 */
export function useShownBlock(editor: Editor, layer: RefObject<HTMLElement | null>, isHeld: boolean) {
  const [shown, setShown] = useState<ShownBlock | null>(null)
  const show = useCallback(
    (range: BlockRange | null) => {
      const top = range && layer.current ? topOf(editor, range.from, layer.current) : null
      setShown(range && top !== null ? { ...range, top } : null)
    },
    [editor, layer],
  )
  useEffect(() => {
    if (isHeld) return
    const canvas = layer.current?.closest('section')
    let frame = 0
    const soon = (act: () => void) => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(() => {
        if (!editor.isDestroyed) act()
      })
    }
    const onMove = ({ clientY, buttons }: MouseEvent) => {
      if (buttons === 0) soon(() => show(blockAtHeight(editor.view, clientY)))
    }
    const showCurrent = () => soon(() => show(editor.isFocused ? blocksOf(editor.state.selection) : null))
    const onTransaction = ({
      transaction,
    }: {
      transaction: { docChanged: boolean; selectionSet: boolean }
    }) => {
      if (transaction.docChanged) soon(() => setShown(null))
      else if (transaction.selectionSet) showCurrent()
    }
    canvas?.addEventListener('mousemove', onMove)
    canvas?.addEventListener('mouseleave', showCurrent)
    editor.on('transaction', onTransaction)
    return () => {
      cancelAnimationFrame(frame)
      canvas?.removeEventListener('mousemove', onMove)
      canvas?.removeEventListener('mouseleave', showCurrent)
      editor.off('transaction', onTransaction)
    }
  }, [editor, layer, isHeld, show])
  return { shown, hide: useCallback(() => setShown(null), []) }
}
