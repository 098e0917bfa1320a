import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Comment } from '../../shared/domain/comment'
import { idSchema, shardOf } from '../../shared/domain/identifier'
import type { Result } from '../../shared/result'
import { failure, success } from '../../shared/result'
import type { Canonical } from './canonical'
import { toCanonical } from './canonical'
import { conflictCopyError, isConflictCopy } from './conflict-copies'
import { commentFormat } from './formats'
import { createJsonFile, unreadable } from './json-file'
import type { CommentStore } from './store'
import type { StoreContext } from './store-context'
import { loadFile, pathIn } from './store-context'
import { codeOf } from './write-error'

/** One file per comment, read when somebody asks: an article that nobody looks at costs nothing. */
export function createCommentStore(context: StoreContext): CommentStore {
  return {
    list: (article) => listComments(context, article),
    add: async (article, { parent, anchor, by, content }) => {
      if (!idSchema.safeParse(article).success) return notFound('article', article)
      const id = context.newId()
      return context.queues.run(`comments/${id}`, () =>
        write(context, {
          format: 'galley/comment',
          version: 1,
          id,
          article,
          parent,
          by,
          at: context.now().toISOString(),
          anchor,
          content,
          edited: null,
          resolved: null,
          deleted: null,
        }),
      )
    },
    change: (article, id, change) =>
      context.queues.run(`comments/${id}`, async () => {
        if (!idSchema.safeParse(article).success || !idSchema.safeParse(id).success)
          return notFound('comment', id)
        const loaded = await load(context, article, `${id}.json`)
        if (!loaded.ok) return loaded
        if (!loaded.value) return notFound('comment', id)
        const changed = change(loaded.value)
        return changed.ok ? write(context, changed.value) : changed
      }),
  }
}

async function write(context: StoreContext, comment: Comment): Promise<Result<Comment>> {
  const refusal = await context.refusal()
  if (refusal) return failure(refusal)
  const next = toCanonical(commentFormat, comment)
  if (!next.ok) return next
  const path = join(commentsFolder(context, comment.article), `${comment.id}.json`)
  const written = await createJsonFile(path, commentFormat, context.folder).save(next.value)
  return written.ok ? success(next.value.value) : written
}

async function listComments(context: StoreContext, article: string): Promise<Result<Comment[]>> {
  if (!idSchema.safeParse(article).success) return success([])
  const folder = commentsFolder(context, article)
  const names = await listNames(folder)
  if (!names.ok) return names
  const comments: Comment[] = []
  for (const name of names.value) {
    const path = join(folder, name)
    if (isConflictCopy(name)) {
      await context.quarantine.setAside(path, conflictCopyError(path))
      continue
    }
    const loaded = await load(context, article, name)
    if (loaded.ok && loaded.value) comments.push(loaded.value)
  }
  return success(comments)
}

/** The file that cannot be used is set aside and told as a problem; the other comments are there without it. */
async function load(context: StoreContext, article: string, name: string): Promise<Result<Comment | null>> {
  const misfit = ({ value }: Canonical<Comment>) => {
    if (`${value.id}.json` !== name) return 'the id inside is not the name of the file'
    return value.article === article ? null : 'it is a comment on another article'
  }
  const loaded = await loadFile(context, join(commentsFolder(context, article), name), commentFormat, misfit)
  return loaded.ok ? success(loaded.value?.value ?? null) : loaded
}

async function listNames(folder: string): Promise<Result<string[]>> {
  try {
    return success((await readdir(folder)).filter((name) => name.endsWith('.json')).sort())
  } catch (error) {
    return codeOf(error) === 'ENOENT' ? success([]) : failure(unreadable(folder, error))
  }
}

function commentsFolder(context: StoreContext, article: string): string {
  return pathIn(context, 'comments', shardOf(article), article)
}

function notFound(what: 'article' | 'comment', id: string) {
  return failure({ kind: 'not-found' as const, what, id })
}
