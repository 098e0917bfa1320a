import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Article } from '../../shared/domain/article'
import { hashSchema, idSchema, shardOf } from '../../shared/domain/identifier'
import type { Revision } from '../../shared/domain/revision'
import type { Result } from '../../shared/result'
import { failure, success } from '../../shared/result'
import type { Canonical } from './canonical'
import { canonicalText, sha256, toCanonical } from './canonical'
import { articleFormat, revisionFormat } from './formats'
import { createJsonFile, readBytes } from './json-file'
import type { HistoryStore } from './store'
import type { StoreContext } from './store-context'
import { loadFile, pathIn } from './store-context'

export function createHistoryStore(context: StoreContext): HistoryStore {
  return {
    list: (id) => listRevisions(context, id),
    load: (id, revision) => loadRevision(context, id, revision),
    add: (article) => context.queues.run(article.id, () => addRevision(context, article)),
  }
}

/** The tip's own hash when the text is the same; with several tips the new revision has all of them as parents. */
async function addRevision(context: StoreContext, article: Article): Promise<Result<string>> {
  const refusal = await context.refusal()
  if (refusal) return failure(refusal)
  const text = toCanonical(articleFormat, article)
  if (!text.ok) return text
  const tips = await tipsOf(context, article.id)
  const same = tips.find((tip) => canonicalText(tip.revision.article) === text.value.text)
  if (same) return success(same.hash)
  const parents = tips.map((tip) => tip.hash)
  const next = toCanonical(revisionFormat, {
    format: 'galley/revision',
    version: 1,
    parents,
    article: text.value.value,
  })
  if (!next.ok) return next
  const path = revisionPath(context, article.id, next.value.hash)
  const written = await createJsonFile(path, revisionFormat, context.folder).save(next.value)
  return written.ok ? success(next.value.hash) : written
}

async function tipsOf(context: StoreContext, id: string): Promise<{ hash: string; revision: Revision }[]> {
  const revisions: { hash: string; revision: Revision }[] = []
  for (const hash of await listRevisions(context, id)) {
    const loaded = await loadRevision(context, id, hash)
    if (loaded.ok) revisions.push({ hash, revision: loaded.value })
  }
  const parents = new Set(revisions.flatMap((each) => each.revision.parents))
  return revisions.filter((each) => !parents.has(each.hash))
}

export async function loadRevision(
  context: StoreContext,
  id: string,
  hash: string,
): Promise<Result<Revision>> {
  if (!idSchema.safeParse(id).success || !hashSchema.safeParse(hash).success) return notFound(hash)
  const path = revisionPath(context, id, hash)
  const raw = await toRawHash(path)
  const misfit = (stored: Canonical<Revision>) => {
    if (stored.hash !== hash && raw !== hash)
      return 'the bytes are not those that the name of the file promises'
    return stored.value.article.id === id ? null : 'it is a revision of another article'
  }
  const loaded = await loadFile(context, path, revisionFormat, misfit)
  if (!loaded.ok) return loaded
  return loaded.value ? success(loaded.value.value) : notFound(hash)
}

async function toRawHash(path: string): Promise<string | null> {
  try {
    const bytes = await readBytes(path)
    return bytes && sha256(bytes)
  } catch {
    return null
  }
}

async function listRevisions(context: StoreContext, id: string): Promise<string[]> {
  if (!idSchema.safeParse(id).success) return []
  const names = await readdir(historyFolder(context, id)).catch(() => [])
  return names
    .map((name) => name.replace(/\.json$/, ''))
    .filter((name) => hashSchema.safeParse(name).success)
    .sort()
}

function historyFolder(context: StoreContext, id: string): string {
  return pathIn(context, 'history', shardOf(id), id)
}

function revisionPath(context: StoreContext, id: string, hash: string): string {
  return join(historyFolder(context, id), `${hash}.json`)
}

function notFound(id: string) {
  return failure({ kind: 'not-found' as const, what: 'revision' as const, id })
}
