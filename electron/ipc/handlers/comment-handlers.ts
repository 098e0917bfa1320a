import type { Comment } from '../../../shared/domain/comment'
import { refusalOfEdit } from '../../../shared/domain/comment'
import type { Handlers } from '../../../shared/ipc/contract'
import type { Result } from '../../../shared/result'
import { failure, success } from '../../../shared/result'
import type { CommentStore, WorkspaceStore } from '../../store/store'
import type { Desk, DeskKeeper } from '../desk'
import { withDesk, withWritableDesk } from '../desk'
import type { Publish } from '../publish'

type CommentChannels =
  `comment:${'list' | 'add' | 'edit' | 'resolve' | 'delete' | 'anchor' | 'drafts' | 'keep-draft'}`
type Change = Parameters<CommentStore['change']>[2]

export function createCommentHandlers(keeper: DeskKeeper, publish: Publish): Pick<Handlers, CommentChannels> {
  const announce = (result: Result<Comment>): Result<Comment> => {
    if (result.ok) publish('comment:changed', { article: result.value.article })
    return result.ok ? success(shown(result.value)) : result
  }
  const change = ({ article, id }: { article: string; id: string }, make: (desk: Desk) => Change) =>
    withWritableDesk(keeper, async (desk) =>
      announce(await desk.store.comments.change(article, id, make(desk))),
    )
  return {
    'comment:list': ({ article }) =>
      withDesk(keeper, async ({ store }) => {
        const comments = await store.comments.list(article)
        return comments.ok ? success(comments.value.map(shown)) : comments
      }),

    'comment:add': ({ article, parent, anchor, content }) =>
      withWritableDesk(keeper, async ({ store, person }) => {
        const missing = await whatIsMissing(store, article, parent)
        if (missing) return missing
        return announce(await store.comments.add(article, { parent, anchor, by: person().id, content }))
      }),

    'comment:edit': (input) =>
      change(input, ({ store, person }) => (comment) => {
        const why = refusalOfEdit(comment, person().id)
        if (why) return failure({ kind: 'comment-refused', why })
        return success({ ...comment, content: input.content, edited: store.now().toISOString() })
      }),

    'comment:delete': (input) =>
      change(input, ({ store, person }) => (comment) => {
        const why = refusalOfEdit({ ...comment, deleted: null }, person().id)
        if (why) return failure({ kind: 'comment-refused', why })
        const deed = comment.deleted ?? { by: person().id, at: store.now().toISOString() }
        return success({ ...comment, deleted: input.deleted ? deed : null })
      }),

    'comment:resolve': (input) =>
      change(input, ({ store, person }) => (comment) => {
        const deed = comment.resolved ?? { by: person().id, at: store.now().toISOString() }
        return success({ ...comment, resolved: input.resolved ? deed : null })
      }),

    'comment:anchor': (input) =>
      change(input, () => (comment) => success({ ...comment, anchor: input.anchor })),

    'comment:drafts': ({ article }) =>
      withDesk(keeper, async ({ commentDrafts }) => success(await commentDrafts.list(article))),

    'comment:keep-draft': ({ article, draft }) =>
      withWritableDesk(keeper, ({ commentDrafts }) => commentDrafts.keep(article, draft)),
  }
}

/** The words of a deleted comment stay in its file. */
function shown(comment: Comment): Comment {
  return comment.deleted ? { ...comment, content: [] } : comment
}

/** A comment is on an article that is there, and a reply on a comment that begins a thread. */
async function whatIsMissing(
  store: WorkspaceStore,
  article: string,
  parent: string | null,
): Promise<Result<never> | null> {
  if (!store.summaries.get(article)) return failure({ kind: 'not-found', what: 'article', id: article })
  if (parent === null) return null
  const comments = await store.comments.list(article)
  if (!comments.ok) return comments
  const isThere = comments.value.some((each) => each.id === parent && each.parent === null)
  return isThere ? null : failure({ kind: 'not-found', what: 'comment', id: parent })
}
