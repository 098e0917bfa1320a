import type { Editor } from '@tiptap/react'
import { deepEqual } from 'fast-equals'
import { useEffect, useRef, useState } from 'react'

const events = ['transaction', 'focus', 'blur'] as const

/**
 * What is shown beside the text about it, looked up once the frame with the text is painted: a key is never behind the
 * state of the tools. The same value until it differs.
 */
export function useAfterFrame<T>(editor: Editor, select: (editor: Editor) => T): T {
  const [value, setValue] = useState(() => select(editor))
  const latest = useRef(select)
  useEffect(() => {
    latest.current = select
  })
  useEffect(() => {
    let frame: number | undefined
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = () => {
      if (editor.isDestroyed) return
      const now = latest.current(editor)
      setValue((before) => (deepEqual(before, now) ? before : now))
    }
    const soon = () => {
      frame ??= requestAnimationFrame(() => {
        frame = undefined
        timer = setTimeout(look)
      })
    }
    soon()
    for (const event of events) editor.on(event, soon)
    return () => {
      for (const event of events) editor.off(event, soon)
      if (frame !== undefined) cancelAnimationFrame(frame)
      clearTimeout(timer)
    }
  }, [editor])
  return value
}
