import { NodeSelection } from '@tiptap/pm/state'
import type { Editor } from '@tiptap/react'
import { useEffect, useRef } from 'react'
import type { CommentThread } from '../../../shared/domain/comment'
import { onFlush } from '../../api/flush'
import { request } from '../../api/client'
import type { ArticleSession } from '../draft/article-session'
import { useAfterFrame } from '../use-after-frame'
import { createCommentMarks, marksIn, marksKey } from './comment-marks'
import { changedAnchors, syncMarks } from './sync-marks'

const rest = 500

/** Where each comment is among the others, and which one is chosen; it changes only when one of these does. */
export function useMarksOrder(editor: Editor): { order: string[]; active: string | null } {
  return useAfterFrame(editor, ({ state }) => ({
    order: marksIn(state).map(({ id }) => id),
    active: marksKey.getState(state)?.active ?? null,
  }))
}

/** Lets comments live in the text while it is open. */
export function useCommentMarks(editor: Editor, onPick: (id: string | null) => void): void {
  const pick = useRef(onPick)
  useEffect(() => {
    pick.current = onPick
  })
  useEffect(() => {
    editor.registerPlugin(createCommentMarks((id) => pick.current(id)))
    return () => {
      if (!editor.isDestroyed) editor.unregisterPlugin(marksKey)
    }
  }, [editor])
}

/** Puts comments at their words; those whose words went away are looked for again when writing rests. */
export function useMarksInStep(
  session: ArticleSession,
  editor: Editor,
  threads: readonly CommentThread[],
): void {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const sync = () => {
      if (editor.isDestroyed) return
      // A composition is not disturbed by new marks around it.
      if (session.isComposing() || editor.view.composing) timer = setTimeout(sync, rest)
      else syncMarks(editor, threads)
    }
    sync()
    const stop = session.draft.onBody(() => {
      if ((marksKey.getState(editor.state)?.lost.size ?? 0) === 0) return
      clearTimeout(timer)
      timer = setTimeout(sync, rest)
    })
    return () => {
      stop()
      clearTimeout(timer)
    }
  }, [session, editor, threads])
}

/**
 * Writes the anchors whose words have changed, once the text itself is on the disk: when the window loses the person's
 * attention, and when the article is left.
 */
export function useAnchorsOnDisk(
  session: ArticleSession,
  editor: Editor,
  threads: readonly CommentThread[],
  isReadOnly: boolean,
): void {
  const newest = useRef(threads)
  useEffect(() => {
    newest.current = threads
  })
  useEffect(() => {
    if (isReadOnly) return
    const write = async () => {
      const moved = changedAnchors(editor, newest.current)
      if (moved.length === 0) return
      await session.queue.flush()
      if (!session.queue.isClean()) return
      for (const each of moved) await request('comment:anchor', { article: session.id, ...each })
    }
    const onBlur = () => {
      if (!session.isComposing()) void write()
    }
    const stop = onFlush(write)
    window.addEventListener('blur', onBlur)
    return () => {
      stop()
      window.removeEventListener('blur', onBlur)
      void write()
    }
  }, [session, editor, isReadOnly])
}

/** Shows the words of a comment, and selects them. */
export function goToMark(editor: Editor, id: string): void {
  const mark = marksIn(editor.state).find((each) => each.id === id)
  if (!mark) return
  const { node } = editor.view.domAtPos(mark.from + (mark.kind === 'figure' ? 1 : 0))
  const element = node instanceof Element ? node : node.parentElement
  element?.scrollIntoView({ block: 'center' })
  if (mark.kind === 'figure') {
    const selection = NodeSelection.create(editor.state.doc, mark.from)
    editor.view.dispatch(editor.state.tr.setSelection(selection))
  } else editor.commands.setTextSelection({ from: mark.from, to: mark.to })
}
