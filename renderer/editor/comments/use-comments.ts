import { useQueryClient } from '@tanstack/react-query'
import { NodeSelection } from '@tiptap/pm/state'
import type { Editor } from '@tiptap/react'
import { useCallback, useEffect, useMemo, useState } from 'react'
import type { Anchor, CommentContent, CommentThread } from '../../../shared/domain/comment'
import { threadsOf } from '../../../shared/domain/comment'
import type { Person } from '../../../shared/domain/person'
import type { AppError } from '../../../shared/errors'
import type { Result } from '../../../shared/result'
import { request } from '../../api/client'
import { useRequest } from '../../api/queries'
import { useEvent } from '../../api/use-event'
import type { ArticleSession } from '../draft/article-session'
import type { EditorPlace } from '../use-editor-place'
import { marksIn } from './comment-marks'
import type { CommentSpan } from './comment-places'
import { anchorAt } from './comment-places'
import { changeMarks, pendingMark } from './sync-marks'
import {
  goToMark,
  useAnchorsOnDisk,
  useCommentMarks,
  useMarksInStep,
  useMarksOrder,
} from './use-comment-marks'

interface CommentsOptions {
  session: ArticleSession
  editor: Editor
  person: Person
  isReadOnly: boolean
  place: EditorPlace
}

export type Comments = ReturnType<typeof useComments>

/** Answers null when it was done. */
type Send = (content: CommentContent) => Promise<AppError | null>

const none: CommentThread[] = []

/** The comments on the open article: their threads, where they are in the text, and what can be done with them. */
export function useComments({ session, editor, person, isReadOnly, place }: CommentsOptions) {
  const { people, threads, error } = useThreads(session.id)
  const { show } = place
  const pick = useCallback(
    (id: string | null) => {
      changeMarks(editor, { active: id })
      if (id && id !== pendingMark) show('comments')
    },
    [editor, show],
  )
  // Before the marks are given up: what is left to write is read from them.
  useAnchorsOnDisk(session, editor, threads, isReadOnly)
  useCommentMarks(editor, pick)
  useMarksInStep(session, editor, threads)
  const { order, active } = useMarksOrder(editor)
  const acts = useCommentActs(session.id)
  const { pending, compose, cancel, send } = useComposing({ session, editor, isReadOnly, show })
  const choose = useCallback(
    (id: string) => {
      changeMarks(editor, { active: id })
      goToMark(editor, id)
    },
    [editor],
  )
  return useMemo(
    () => ({
      article: session.id,
      person,
      people,
      threads,
      error,
      order,
      active,
      pending,
      isReadOnly,
      acts,
      compose,
      cancel,
      send,
      choose,
      pick,
    }),
    [
      session.id,
      person,
      people,
      threads,
      error,
      order,
      active,
      pending,
      isReadOnly,
      acts,
      compose,
      cancel,
      send,
      choose,
      pick,
    ],
  )
}

interface ComposingOptions extends Pick<CommentsOptions, 'session' | 'editor' | 'isReadOnly'> {
  show: EditorPlace['show']
}

/** Writing a new comment about what is selected, or about the whole article. */
function useComposing({ session, editor, isReadOnly, show }: ComposingOptions) {
  const [pending, setPending] = useState<Anchor | null>(null)
  const compose = useCallback(() => {
    if (isReadOnly || session.isComposing()) return
    const span = selectedSpan(editor)
    const anchor: Anchor = (span && anchorAt(editor.state.doc, span)) ?? { kind: 'article' }
    setPending(anchor)
    const mark = span && anchor.kind !== 'article' ? [{ ...span, id: pendingMark, isQuiet: false }] : []
    changeMarks(editor, { drop: [pendingMark], put: mark, active: pendingMark })
    show('comments')
  }, [editor, isReadOnly, session, show])
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
  return { pending, compose, cancel, send }
}

function useThreads(article: string) {
  const queries = useQueryClient()
  const renew = useCallback(
    () => void queries.invalidateQueries({ queryKey: ['comment:list', { article }] }),
    [queries, article],
  )
  useEvent('comment:changed', (changed) => {
    if (changed.article === article) renew()
  })
  // Another program may have written comments while the person was there.
  useEffect(() => {
    window.addEventListener('focus', renew)
    return () => window.removeEventListener('focus', renew)
  }, [renew])
  const list = useRequest('comment:list', { article })
  const { data: people } = useRequest('person:list', null)
  const threads = useMemo(() => (list.data ? threadsOf(list.data) : none), [list.data])
  return { people: people ?? [], threads, error: list.error?.appError ?? null }
}

function useCommentActs(article: string) {
  return useMemo(() => {
    const done = async (answer: Promise<Result<unknown>>): Promise<AppError | null> => {
      const result = await answer
      return result.ok ? null : result.error
    }
    return {
      reply: (parent: string, content: CommentContent) =>
        done(request('comment:add', { article, parent, anchor: null, content })),
      edit: (id: string, content: CommentContent) => done(request('comment:edit', { article, id, content })),
      resolve: (id: string, resolved: boolean) => done(request('comment:resolve', { article, id, resolved })),
      remove: (id: string, deleted: boolean) => done(request('comment:delete', { article, id, deleted })),
    }
  }, [article])
}

function selectedSpan(editor: Editor): CommentSpan | null {
  const { selection } = editor.state
  const { from, to, empty } = selection
  if (selection instanceof NodeSelection && selection.node.type.name === 'figure')
    return { kind: 'figure', from, to }
  return empty ? null : { kind: 'range', from, to }
}
