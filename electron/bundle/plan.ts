import type { WorkspaceStore } from '../store/store'
import type { BundleReport } from '../../shared/domain/bundle'
import type { HashedDecision } from '../../shared/domain/decision'
import type { PublishedEdition } from '../../shared/domain/fold'
import { foldDecisions } from '../../shared/domain/fold'
import type { Workspace } from '../../shared/domain/workspace'
import type { Result } from '../../shared/result'
import { withoutOpenSuggestions } from '../../shared/document/without-suggestions'
import { failure, success } from '../../shared/result'
import type { AsOf } from './as-of'
import { asOfMoment } from './as-of'
import type { ArticleCard } from './article-card'
import { articleCard } from './article-card'
import { checkArticlePages } from './article-pages'
import type { Standing } from './embargo'
import { isEmbargoed } from './embargo'
import type { BundleWork } from './progress'
import { titleKey } from './visible-slots'

export interface PlannedArticle {
  edition: PublishedEdition
  card: ArticleCard
}

/** What a bundle will hold; the texts themselves stay in the history until their page is written. */
export interface BundlePlan {
  asOf: string
  workspace: Workspace
  /** By id. */
  articles: PlannedArticle[]
  left: BundleReport['left']
  /** What must not be told: articles under embargo or withdrawn, and the titles (see `titleKey`) under embargo. */
  hidden: { articles: ReadonlySet<string>; titles: ReadonlySet<string> }
}
export interface PlanOptions {
  /** Null: now (see `asOfMoment`). */
  asOf: Date | null
}

type Left = BundleReport['left'][number]
type Verdict = { edition: PublishedEdition } | { reason: Left['reason'] }

/** Decides for every article of the workspace whether its published edition is in a bundle of that moment. */
export async function planBundle(
  store: WorkspaceStore,
  options: PlanOptions,
  work: BundleWork = {},
): Promise<Result<BundlePlan>> {
  const collected = await collectDecisions(store, work)
  if (!collected) return failure({ kind: 'canceled' })
  const { decisions, unreadable } = collected
  const asOf = asOfMoment(options.asOf, store.now(), [...decisions.values()].flat())
  const workspace = store.workspace()
  const articles: PlannedArticle[] = []
  const left: Left[] = unreadable.map((id) => ({ id, reason: 'unreadable' }))
  const hidden = { articles: new Set(unreadable), titles: new Set<string>() }
  for (const [id, list] of decisions) {
    if (work.signal?.aborted) return failure({ kind: 'canceled' })
    const done = articles.length + left.length
    work.onProgress?.({ done, total: decisions.size, step: 'embargo', what: id })
    const standing = standingOf(list, asOf.moment)
    const isHeld = isEmbargoed(standing, asOf.embargoMoment)
    if (isHeld) for (const title of await titlesOf(store, id)) hidden.titles.add(title)
    if (isHeld || standing.atMoment.withdrawn) hidden.articles.add(id)
    const planned = await planArticle(store, workspace, id, verdictOf(standing, isHeld))
    if ('reason' in planned) left.push({ id, reason: planned.reason })
    else articles.push(planned)
  }
  const named = checkArticlePages(articles)
  return named.ok ? success({ asOf: momentOf(asOf), workspace, articles, left, hidden }) : named
}

interface Collected {
  decisions: Map<string, HashedDecision[]>
  /** Articles with a decision that cannot be read: it may be a withdrawal, so nothing of them goes out. */
  unreadable: string[]
}

async function collectDecisions(store: WorkspaceStore, work: BundleWork): Promise<Collected | null> {
  // An edition stands in the history and goes out, also where its working copy cannot be read.
  const ids = [...new Set([...store.articles.ids(), ...store.decisions.ids()])].sort()
  const collected: Collected = { decisions: new Map(), unreadable: [] }
  for (const [done, id] of ids.entries()) {
    if (work.signal?.aborted) return null
    work.onProgress?.({ done, total: ids.length, step: 'collect', what: id })
    const listed = await store.decisions.listAll(id)
    if (listed.ok) collected.decisions.set(id, listed.value)
    else collected.unreadable.push(id)
  }
  return collected
}

function standingOf(decisions: readonly HashedDecision[], moment: Date): Standing {
  return { decisions, present: foldDecisions(decisions), atMoment: foldDecisions(decisions, moment) }
}

function verdictOf({ present, atMoment }: Standing, isHeld: boolean): Verdict {
  if (atMoment.deleted) return { reason: 'deleted' }
  if (atMoment.state === 'withdrawn') return { reason: 'withdrawn' }
  const edition = atMoment.publishedEdition
  if (isHeld && (edition || present.publishedEdition)) return { reason: 'embargoed' }
  if (edition) return { edition }
  return { reason: present.publishedEdition ? 'published-later' : 'not-published' }
}

async function planArticle(
  store: WorkspaceStore,
  workspace: Workspace,
  id: string,
  verdict: Verdict,
): Promise<PlannedArticle | { reason: Left['reason'] }> {
  if ('reason' in verdict) return verdict
  const loaded = await store.history.load(id, verdict.edition.revision)
  if (!loaded.ok) return { reason: 'unreadable' }
  const card = articleCard(withoutOpenSuggestions(loaded.value.article), verdict.edition, workspace.timeZone)
  return { edition: verdict.edition, card }
}

/** Every title that the article has or had: a slot that waits for it may carry an earlier one. */
async function titlesOf(store: WorkspaceStore, id: string): Promise<string[]> {
  const titles: string[] = []
  const stored = await store.articles.load(id)
  if (stored.ok) titles.push(stored.value.article.title)
  for (const revision of await store.history.list(id)) {
    const loaded = await store.history.load(id, revision)
    if (loaded.ok) titles.push(loaded.value.article.title)
  }
  return titles.map(titleKey).filter((title) => title !== '')
}

function momentOf({ moment }: AsOf): string {
  return moment.toISOString()
}
