import { stat } from 'node:fs/promises'
import type { Article } from '../../shared/domain/article'
import { idSchema, shardOf } from '../../shared/domain/identifier'
import type { Result } from '../../shared/result'
import { failure, success } from '../../shared/result'
import type { HashedDecision } from '../../shared/domain/decision'
import { takeArticles } from './article-arrival'
import type { Canonical } from './canonical'
import { toCanonical } from './canonical'
import { articleFormat } from './formats'
import type { JsonFile } from './json-file'
import { createJsonFile } from './json-file'
import type { ArticleStore, StoredArticle } from './store'
import type { StoreContext } from './store-context'
import { loadFile, pathIn } from './store-context'

interface Dependencies {
  context: StoreContext
  ids: () => string[]
  /** Called within the article's queue after its file changed. */
  onSaved: (stored: StoredArticle) => Promise<void>
  /** Called after an article was written that came from outside, with its only decision. */
  onTaken: (stored: StoredArticle, decisions: HashedDecision[]) => void
}

export function createArticleStore({ context, ids, onSaved, onTaken }: Dependencies): ArticleStore {
  return {
    ids,
    load: (id) => loadArticle(context, id),
    take: (arrivals) => context.queues.run('arrivals', () => takeArticles(context, arrivals, onTaken)),
    save: (article, base) =>
      context.queues.run(article.id, async () => {
        const refusal = await context.refusal()
        if (refusal) return failure(refusal)
        const next = toCanonical(articleFormat, article)
        if (!next.ok) return next
        const file = createJsonFile(articlePath(context, next.value.value.id), articleFormat, context.folder)
        const current = await currentBase(context, file, next.value.value.id, base)
        if (!current.ok) return current
        if (current.value !== base) return failure(conflict(article.id, base, current.value))
        const saved = await saveCanonical(context, file, next.value)
        if (saved.ok) await onSaved(saved.value)
        return saved
      }),
  }
}

export function articlePath(context: StoreContext, id: string): string {
  return pathIn(context, 'articles', shardOf(id), `${id}.json`)
}

export async function loadArticle(context: StoreContext, id: string): Promise<Result<StoredArticle>> {
  if (!idSchema.safeParse(id).success) return notFound(id)
  const loaded = await loadCanonical(context, id)
  if (!loaded.ok) return loaded
  if (!loaded.value) return notFound(id)
  return toStored(context, loaded.value)
}

function loadCanonical(context: StoreContext, id: string) {
  const misfit = (stored: Canonical<Article>) =>
    stored.value.id === id ? null : 'the id inside is not the name of the file'
  return loadFile(context, articlePath(context, id), articleFormat, misfit)
}

/**
 * The base on disk. The raw bytes are compared first, because they nearly always are canonical; a file that
 * is old or was formatted by hand is named by the bytes that it would have.
 */
async function currentBase(
  context: StoreContext,
  file: JsonFile<Article>,
  id: string,
  base: string | null,
): Promise<Result<string | null>> {
  const raw = await file.rawHash()
  if (!raw.ok || raw.value === base) return raw
  if (raw.value === null) return notFound(id)
  const loaded = await loadCanonical(context, id)
  if (!loaded.ok) return loaded
  return loaded.value ? success(loaded.value.hash) : notFound(id)
}

async function saveCanonical(
  context: StoreContext,
  file: JsonFile<Article>,
  next: Canonical<Article>,
): Promise<Result<StoredArticle>> {
  const written = await file.save(next)
  return written.ok ? toStored(context, next) : written
}

async function toStored(
  context: StoreContext,
  { value, hash }: Canonical<Article>,
): Promise<Result<StoredArticle>> {
  try {
    const { mtime } = await stat(articlePath(context, value.id))
    return success({ article: value, base: hash, savedAt: mtime.toISOString() })
  } catch {
    return notFound(value.id)
  }
}

function conflict(article: string, base: string | null, current: string | null) {
  return { kind: 'save-conflict' as const, article, base: base ?? '', current: current ?? '' }
}

function notFound(id: string) {
  return failure({ kind: 'not-found' as const, what: 'article' as const, id })
}
