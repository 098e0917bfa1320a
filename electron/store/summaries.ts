import type { HashedDecision } from '../../shared/domain/decision'
import type { ArticleRecord } from '../../shared/domain/fold'
import { foldDecisions } from '../../shared/domain/fold'
import { statusOf } from '../../shared/domain/status'
import type { ArticleStatus } from '../../shared/domain/status'
import type { ArticleSummary } from '../../shared/domain/summary'
import { documentText } from '../../shared/document/walk'
import { withoutSuggestions } from '../../shared/document/without-suggestions'
import type { Result } from '../../shared/result'
import { failure, success } from '../../shared/result'
import { countText } from '../../shared/text/count'
import { loadArticle } from './article-store'
import { stampArticle } from './article-sweep'
import { canonicalText, sha256 } from './canonical'
import { readDecisions } from './decision-store'
import { loadRevision } from './history-store'
import type { StoredArticle } from './store'
import type { StoreContext } from './store-context'
import type { CacheEntry } from './summary-cache'

/** Raise it when the same files should give another summary. */
export const summaryVersion = 3
const excerptLength = 120

export interface Inspection {
  stored: StoredArticle
  record: ArticleRecord
  status: ArticleStatus
}

/** Record and status of an article from its files of now. */
export async function inspectArticle(context: StoreContext, id: string): Promise<Result<Inspection>> {
  const stored = await loadArticle(context, id)
  if (!stored.ok) return stored
  const inspected = await inspectStored(context, stored.value)
  return inspected.ok ? success(inspected.value.inspection) : inspected
}

/**
 * The summary of an article with the stamp of its files, or null when it cannot be read. The stamp is taken first, so
 * that a change during the work is seen by the next sweep; it is empty, and never valid, while a revision is missing.
 */
export async function summarizeFiles(
  context: StoreContext,
  id: string,
  known: StoredArticle | null = null,
): Promise<CacheEntry | null> {
  const stamp = stampArticle(context.folder, id)
  if (stamp === null) return null
  const stored = known ? success(known) : await loadArticle(context, id)
  if (!stored.ok) return null
  const inspected = await inspectStored(context, stored.value)
  if (!inspected.ok) return null
  const { inspection, decisions, isKnown } = inspected.value
  return toEntry(isKnown ? stamp : '', inspection, decisions)
}

/** The summary of an article that was written a moment ago with these decisions and no others. */
export function summarizeNew(
  context: StoreContext,
  stored: StoredArticle,
  decisions: readonly HashedDecision[],
): CacheEntry | null {
  const stamp = stampArticle(context.folder, stored.article.id)
  const record = foldDecisions(decisions)
  return stamp === null
    ? null
    : toEntry(stamp, { stored, record, status: statusOf(record, record.revision === null) }, decisions)
}

function toEntry(stamp: string, inspection: Inspection, decisions: readonly HashedDecision[]): CacheEntry {
  const { origin, recommended } = inspection.stored.article
  const recommends = recommended.flatMap(({ target }) => (target.kind === 'article' ? [target.article] : []))
  const summary = toSummary(inspection, decisions)
  return {
    stamp,
    summary,
    ...(origin ? { origin } : {}),
    ...(recommends.length > 0 ? { recommends } : {}),
    isDecided: decisions.length > 0,
  }
}

async function inspectStored(context: StoreContext, stored: StoredArticle) {
  const { decisions, hidden } = await readDecisions(context, stored.article.id)
  // Without all decisions a withdrawn article could pass for a published one.
  if (hidden) return failure(hidden)
  const record = foldDecisions(decisions)
  const bound = await boundText(context, stored.article.id, record)
  const status = statusOf(record, record.revision === null || bound === stored.base)
  const isKnown = record.revision === null || bound !== null
  return success({ inspection: { stored, record, status }, decisions, isKnown })
}

/** The base of the text that the record is about; null when that revision is not here. */
async function boundText(context: StoreContext, id: string, record: ArticleRecord): Promise<string | null> {
  if (record.revision === null) return null
  const revision = await loadRevision(context, id, record.revision)
  return revision.ok ? sha256(canonicalText(revision.value.article)) : null
}

function toSummary({ stored, status }: Inspection, decisions: readonly HashedDecision[]): ArticleSummary {
  const { article } = stored
  const text = documentText(withoutSuggestions(article.body, 'accepted'))
  const moments = [stored.savedAt, ...decisions.map((each) => each.decision.at)].map((at) => Date.parse(at))
  return {
    id: article.id,
    title: article.title,
    alternativeTitle: article.alternativeTitle,
    column: article.column,
    tags: article.tags,
    author: article.author,
    date: article.date,
    words: countText(text).words,
    excerpt: beginningOf(article.summary ?? text),
    unresolvedSlots: article.recommended.filter((slot) => slot.target.kind === 'unresolved').length,
    status,
    updatedAt: new Date(Math.max(...moments)).toISOString(),
  }
}

function beginningOf(text: string): string {
  return Array.from(text.slice(0, excerptLength * 2))
    .slice(0, excerptLength)
    .join('')
}
