import { useQueryClient } from '@tanstack/react-query'
import type { Editor } from '@tiptap/react'
import { useCallback, useEffect, useMemo } from 'react'
import type { CommentContent, CommentThread } from '../../../shared/domain/comment'
import { threadsOf } from '../../../shared/domain/comment'
import type { Person } from '../../../shared/domain/person'
import type { AppError } from '../../../shared/errors'
import type { Result } from '../../../shared/result'
import { request } from '../../api/client'
import { useRequest } from '../../api/queries'
import { useEvent } from '../../api/use-event'
import type { ArticleSession } from '../draft/article-session'
import type { EditorPlace } from '../use-editor-place'
import { changeMarks, pendingMark } from './sync-marks'
import {
  goToMark,
  useAnchorsOnDisk,
  useCommentMarks,
  useMarksInStep,
  useMarksOrder,
} from './use-comment-marks'
import { useCommentDrafts, useComposing } from './use-composing'

interface CommentsOptions {
  session: ArticleSession
  editor: Editor
  person: Person
  isReadOnly: boolean
  place: EditorPlace
}

export type Comments = ReturnType<typeof useComments>

const none: CommentThread[] = []

/** The comments on the open article: their threads, where they are in the text, and what can be done with them. */
export function useComments({ session, editor, person, isReadOnly, place }: CommentsOptions) {
  const { drafts, isLoaded } = useCommentDrafts(session)
  const { people, threads, error } = useThreads(session.id, isLoaded)
  const { show, setTab } = place
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
  const composing = useComposing({ session, editor, isReadOnly, show, drafts })
  const { pending, isResumed, compose, resume, cancel, send } = composing
  useEffect(() => {
    if (isLoaded && resume()) setTab('comments')
  }, [isLoaded, resume, setTab])
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
      isResumed,
      drafts,
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
      isResumed,
      drafts,
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

function useThreads(article: string, isReady: boolean) {
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
  const threads = useMemo(() => (list.data && isReady ? threadsOf(list.data) : none), [list.data, isReady])
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
