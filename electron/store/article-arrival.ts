import { stat } from 'node:fs/promises'
import type { Article } from '../../shared/domain/article'
import type { Decision, HashedDecision } from '../../shared/domain/decision'
import { shardOf } from '../../shared/domain/identifier'
import type { Result } from '../../shared/result'
import { failure, success } from '../../shared/result'
import { stampArticle } from './article-sweep'
import type { Canonical } from './canonical'
import { canonicalText, sha256, toCanonical } from './canonical'
import { articleFormat } from './formats'
import { writeAllDurably } from './durable-write'
import type { Arrival, StoredArticle } from './store'
import type { StoreContext } from './store-context'
import { pathIn } from './store-context'
import { toResult } from './store-failure'

type OnTaken = (stored: StoredArticle, decisions: HashedDecision[]) => void

/**
 * Writes articles that are new, each with its revision and its decision, in this order: what a crash cut off is an
 * article without its decision, and whoever imports again completes it.
 */
export async function takeArticles(
  context: StoreContext,
  arrivals: readonly Arrival[],
  onTaken: OnTaken,
): Promise<Result<StoredArticle>[]> {
  const refusal = await context.refusal()
  if (refusal) return arrivals.map(() => failure(refusal))
  const prepared = arrivals.map((arrival) => prepare(context, arrival))
  const sound = prepared.filter((each) => each.ok).map((each) => each.value)
  const files = ['article', 'revision', 'decision'] as const
  const written = await toResult(() =>
    writeAllDurably(
      files.flatMap((name) => sound.map((each) => each[name])),
      context.folder,
    ),
  )
  if (!written.ok) return prepared.map((each) => (each.ok ? written : each))
  return Promise.all(prepared.map((each) => (each.ok ? settle(each.value, onTaken) : each)))
}

interface File {
  path: string
  bytes: string
}
interface Prepared {
  stored: Canonical<Article>
  decided: HashedDecision
  article: File
  revision: File
  decision: File
}

function prepare(context: StoreContext, { article: given, by, reason }: Arrival): Result<Prepared> {
  const stored = toCanonical(articleFormat, given)
  if (!stored.ok) return stored
  const { id } = stored.value.value
  if (stampArticle(context.folder, id) !== null) {
    return failure({ kind: 'save-conflict', article: id, base: '', current: '' })
  }
  // The article has been through its schema; the two that hold it are made here and need not be asked again.
  const revision = canonicalText({
    format: 'galley/revision',
    version: 1,
    parents: [],
    article: stored.value.value,
  })
  const revisionHash = sha256(revision)
  const decision: Decision = {
    format: 'galley/decision',
    version: 1,
    id: context.newId(),
    article: id,
    prev: null,
    kind: 'import',
    by,
    at: context.now().toISOString(),
    revision: revisionHash,
    stage: null,
    stages: null,
    moment: null,
    reason,
    signature: null,
  }
  const text = canonicalText(decision)
  const place = (folder: string, name: string) => pathIn(context, folder, shardOf(id), id, `${name}.json`)
  return success({
    stored: stored.value,
    decided: { hash: sha256(text), decision },
    article: { path: pathIn(context, 'articles', shardOf(id), `${id}.json`), bytes: stored.value.text },
    revision: { path: place('history', revisionHash), bytes: revision },
    decision: { path: place('decisions', decision.id), bytes: text },
  })
}

async function settle(
  { stored, article, decided }: Prepared,
  onTaken: OnTaken,
): Promise<Result<StoredArticle>> {
  const { mtime } = await stat(article.path)
  const taken = { article: stored.value, base: stored.hash, savedAt: mtime.toISOString() }
  onTaken(taken, [decided])
  return success(taken)
}
