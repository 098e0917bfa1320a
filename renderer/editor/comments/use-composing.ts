import { NodeSelection } from '@tiptap/pm/state'
import type { Editor } from '@tiptap/react'
import { useCallback, useEffect, useState } from 'react'
import type { Anchor, CommentContent } from '../../../shared/domain/comment'
import type { AppError } from '../../../shared/errors'
import { request } from '../../api/client'
import { onFlush } from '../../api/flush'
import type { ArticleSession } from '../draft/article-session'
import { systemClock } from '../saving/clock'
import type { EditorPlace } from '../use-editor-place'
import type { CommentDrafts } from './comment-drafts'
import { createCommentDrafts } from './comment-drafts'
import { marksIn } from './comment-marks'
import type { CommentSpan } from './comment-places'
import { anchorAt, spanOf } from './comment-places'
import { changeMarks, pendingMark } from './sync-marks'

/** Answers null when it was done. */
export type Send = (content: CommentContent) => Promise<AppError | null>

interface ComposingOptions {
  session: ArticleSession
  editor: Editor
  isReadOnly: boolean
  show: EditorPlace['show']
  drafts: CommentDrafts
}

const newBox = 'new'

/** Writing a new comment about what is selected, or about the whole article; one that was begun earlier goes on. */
export function useComposing({ session, editor, isReadOnly, show, drafts }: ComposingOptions) {
  const [pending, setPending] = useState<Anchor | null>(null)
  const [isResumed, setIsResumed] = useState(false)
  const begin = useCallback(
    (anchor: Anchor, span: CommentSpan | null) => {
      setPending(anchor)
      const mark = span && anchor.kind !== 'article' ? [{ ...span, id: pendingMark, isQuiet: false }] : []
      changeMarks(editor, { drop: [pendingMark], put: mark, active: pendingMark })
    },
    [editor],
  )
  const compose = useCallback(() => {
    if (isReadOnly || session.isComposing()) return
    const span = selectedSpan(editor)
    const anchor: Anchor = (span && anchorAt(editor.state.doc, span)) ?? { kind: 'article' }
    const begun = drafts.get(newBox)
    if (begun) drafts.set({ ...begun, anchor })
    setIsResumed(false)
    begin(anchor, span)
    show('comments')
  }, [editor, isReadOnly, session, show, drafts, begin])
  const resume = useCallback((): boolean => {
    const anchor = isReadOnly ? null : (drafts.get(newBox)?.anchor ?? null)
    if (!anchor) return false
    setIsResumed(true)
    begin(anchor, spanOf(editor.state.doc, anchor))
    return true
  }, [editor, isReadOnly, drafts, begin])
  const cancel = useCallback(() => {
    setPending(null)
    changeMarks(editor, { drop: [pendingMark], active: null })
  }, [editor])
  const send: Send = useCallback(
    async (content) => {
      if (!pending) return null
      // The words may have changed while the comment was written about them.
      const mark = marksIn(editor.state).find(({ id }) => id === pendingMark)
      const anchor = (mark && anchorAt(editor.state.doc, mark)) ?? pending
      const added = await request('comment:add', { article: session.id, parent: null, anchor, content })
      if (!added.ok) return added.error
      setPending(null)
      changeMarks(editor, { drop: [pendingMark], active: added.value.id })
      return null
    },
    [editor, pending, session],
  )
  return { pending, isResumed, compose, resume, cancel, send }
}

/** What was begun and not sent: read before any box is drawn, written before the window closes. */
export function useCommentDrafts(session: ArticleSession): { drafts: CommentDrafts; isLoaded: boolean } {
  const [drafts] = useState(() =>
    createCommentDrafts({
      article: session.id,
      list: () => request('comment:drafts', { article: session.id }),
      keep: (draft) => request('comment:keep-draft', { article: session.id, draft }),
      atRest: session.atRest,
      clock: systemClock,
    }),
  )
  const [isLoaded, setIsLoaded] = useState(false)
  useEffect(() => {
    let isGone = false
    void drafts.load().then(() => {
      if (!isGone) setIsLoaded(true)
    })
    const stop = onFlush(drafts.flush)
    return () => {
      isGone = true
      stop()
      void drafts.flush()
    }
  }, [drafts])
  return { drafts, isLoaded }
}

function selectedSpan(editor: Editor): CommentSpan | null {
  const { selection } = editor.state
  const { from, to, empty } = selection
  if (selection instanceof NodeSelection && selection.node.type.name === 'figure')
    return { kind: 'figure', from, to }
  return empty ? null : { kind: 'range', from, to }
}
