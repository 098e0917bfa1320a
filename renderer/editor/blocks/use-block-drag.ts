import type { Editor } from '@tiptap/react'
import { useCallback, useEffect, useRef, useState } from 'react'
import { dropPlaceAt } from './block-geometry'
import type { DropPlace } from './block-geometry'
import type { BlockRange } from './block-range'
import { nodesOf } from './block-range'
import { moveBlocks } from './change-blocks'

/** Blocks that follow the pointer, and where they would go. */
export interface BlockDrag {
  range: BlockRange
  pointer: { x: number; y: number }
  place: DropPlace | null
}

const threshold = 4
const edge = 56
const fastest = 18

/** How far the paper scrolls in a frame while the pointer is near one of its edges. */
export function scrollStep(y: number, { top, bottom }: { top: number; bottom: number }): number {
  const past = y < top + edge ? y - (top + edge) : y > bottom - edge ? y - (bottom - edge) : 0
  return Math.round(Math.max(-1, Math.min(1, past / edge)) * fastest)
}

/** Drags blocks by pointer: Escape, a lost window and a changed text leave all where it was. */
export function useBlockDrag(editor: Editor) {
  const [drag, setDrag] = useState<BlockDrag | null>(null)
  const stop = useRef<(() => void) | null>(null)
  useEffect(() => () => stop.current?.(), [])
  const press = useCallback(
    (range: BlockRange, start: { x: number; y: number }) => {
      stop.current?.()
      stop.current = followPointer(editor, range, start, setDrag)
    },
    [editor],
  )
  return { drag, press }
}

function followPointer(
  editor: Editor,
  range: BlockRange,
  start: { x: number; y: number },
  tell: (drag: BlockDrag | null) => void,
): () => void {
  const { doc } = editor.state
  const dragged = nodesOf(doc, range)
  const canvas = editor.view.dom.closest('section')
  let now: BlockDrag | null = null
  let frame = 0
  const end = () => {
    cancelAnimationFrame(frame)
    for (const [name, listen] of listeners) window.removeEventListener(name, listen, true)
    now = null
    tell(null)
  }
  const isOther = () => editor.isDestroyed || editor.state.doc !== doc
  const look = () => {
    if (!now) return
    if (isOther()) return end()
    const place = dropPlaceAt(editor.view, now.pointer.y, dragged)
    const isNowhere = place && place.at >= range.from && place.at <= range.to
    now = { ...now, place: isNowhere ? null : place }
    tell(now)
  }
  const scroll = () => {
    const step = canvas && now ? scrollStep(now.pointer.y, canvas.getBoundingClientRect()) : 0
    const before = canvas?.scrollTop
    if (step !== 0) canvas?.scrollBy(0, step)
    if (canvas?.scrollTop !== before) look()
    frame = requestAnimationFrame(scroll)
  }
  const onMove = ({ clientX: x, clientY: y }: PointerEvent) => {
    if (!now && Math.hypot(x - start.x, y - start.y) < threshold) return
    if (!now) frame = requestAnimationFrame(scroll)
    now = { range, pointer: { x, y }, place: now?.place ?? null }
    look()
  }
  const onUp = () => {
    const place = now?.place
    const isStill = !isOther()
    end()
    if (place && isStill) drop(editor, range, place.at)
  }
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.preventDefault()
    event.stopImmediatePropagation()
    end()
  }
  // Fields of the page lose their focus through here too.
  const onBlur = ({ target }: Event) => {
    if (target === window) end()
  }
  const listeners: [string, EventListener][] = [
    ['pointermove', onMove as EventListener],
    ['pointerup', onUp],
    ['pointercancel', end],
    ['keydown', onKey as EventListener],
    ['blur', onBlur],
  ]
  for (const [name, listen] of listeners) window.addEventListener(name, listen, true)
  return end
}

function drop(editor: Editor, range: BlockRange, at: number) {
  const moved = moveBlocks(editor.state.tr, range, at)
  if (moved) editor.view.dispatch(moved)
  editor.view.focus()
}
