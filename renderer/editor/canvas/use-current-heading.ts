import type { Editor } from '@tiptap/react'
import { useEffect, useState } from 'react'
import type { BodyHeading } from '../draft/body-facts'

/** A subhead is reached when it stands this far below the upper edge, or above. */
const reach = 96

/** The last of the tops that is within reach of the edge; null above the first. */
export function lastReached(tops: readonly number[], edge: number): number | null {
  const passed = tops.findLastIndex((top) => top <= edge + reach)
  return passed === -1 ? null : passed
}

/** The subhead under which the text at the top of the paper stands, as it scrolls. */
export function useCurrentHeading(editor: Editor, headings: readonly BodyHeading[]): number | null {
  const [current, setCurrent] = useState<number | null>(null)
  useEffect(() => {
    let frame = 0
    const look = () => {
      if (editor.isDestroyed) return
      const body = editor.view.dom
      const tops = [...body.querySelectorAll('h2, h3, h4')].map((head) => head.getBoundingClientRect().top)
      const paper = body.closest('section')
      if (!paper) return
      const isAtEnd = paper.scrollTop > 0 && paper.scrollTop + paper.clientHeight >= paper.scrollHeight - 1
      // At the end of the text its last subheads cannot come any higher.
      setCurrent(lastReached(tops, isAtEnd ? Infinity : paper.getBoundingClientRect().top))
    }
    const onScroll = ({ target }: Event) => {
      if (!(target instanceof Element) || !target.contains(editor.view.dom)) return
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(look)
    }
    frame = requestAnimationFrame(look)
    document.addEventListener('scroll', onScroll, { capture: true, passive: true })
    return () => {
      cancelAnimationFrame(frame)
      document.removeEventListener('scroll', onScroll, { capture: true })
    }
  }, [editor, headings])
  return current
}
