import type { Editor } from '@tiptap/react'
import { useEffect, useRef, useState } from 'react'
import { useWords } from '../../i18n/use-words'
import { PersonMark } from '../../ui/parts/person-mark'
import { marksIn } from './comment-marks'
import type { Comments } from './use-comments'
import classes from './comments.module.css'

const chipHeight = 26
const chipGap = 6
const rest = 150

interface Chip {
  id: string
  top: number
}

/** Chips at the right of the text that tie its comments to their cards, where the paper leaves room for them. */
export const CommentGutter = ({
  editor,
  comments,
  nameOf,
}: {
  editor: Editor
  comments: Comments
  nameOf: (person: string) => string
}) => {
  const t = useWords('comments')
  const gutter = useRef<HTMLDivElement>(null)
  const chips = useChips(editor, gutter, comments.order)
  const threads = new Map(comments.threads.map((thread) => [thread.root.id, thread]))
  return (
    <div ref={gutter} className={classes.gutter}>
      {chips.map(({ id, top }) => {
        const thread = threads.get(id)
        if (!thread || thread.root.resolved) return null
        const name = nameOf(thread.root.by)
        return (
          <button
            key={id}
            type="button"
            className={classes.chip}
            data-active={id === comments.active || undefined}
            style={{ top }}
            title={t('thread', { name })}
            onClick={() => comments.pick(id)}
          >
            <PersonMark name={name} personId={thread.root.by} size={18} />
            {thread.replies.length === 0 ? t('chipOne') : t('chip', { amount: thread.replies.length + 1 })}
          </button>
        )
      })}
    </div>
  )
}

/** Where the chips stand: at their lines, one under the other where lines are shared; renewed when writing rests. */
function useChips(editor: Editor, gutter: React.RefObject<HTMLDivElement | null>, order: string[]): Chip[] {
  const [chips, setChips] = useState<Chip[]>([])
  const key = order.join()
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const place = () => {
      const element = gutter.current
      if (!element || editor.isDestroyed) return
      // Not shown, because there is no room: nothing is measured.
      setChips(element.offsetParent === null ? [] : placeChips(editor, element.getBoundingClientRect().top))
    }
    const later = () => {
      clearTimeout(timer)
      timer = setTimeout(place, rest)
    }
    later()
    editor.on('update', later)
    const watch = new ResizeObserver(later)
    watch.observe(editor.view.dom)
    return () => {
      clearTimeout(timer)
      editor.off('update', later)
      watch.disconnect()
    }
  }, [editor, gutter, key])
  return chips
}

function placeChips(editor: Editor, origin: number): Chip[] {
  let free = 0
  return marksIn(editor.state)
    .filter(({ isQuiet }) => !isQuiet)
    .map(({ id, from }) => {
      const line = editor.view.coordsAtPos(from, 1)
      const top = Math.max(free, Math.round((line.top + line.bottom - chipHeight) / 2 - origin))
      free = top + chipHeight + chipGap
      return { id, top }
    })
}
