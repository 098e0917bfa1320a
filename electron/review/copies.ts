import { documentText } from '../../shared/document/walk'
import type { Article } from '../../shared/domain/article'
import type { ConflictCopy, OpenedCopy } from '../../shared/domain/conflict-copy'
import { gramCount, gramsOf, sharedGrams } from '../../shared/merge/block-grams'
import { commonArticle } from '../../shared/merge/common-article'
import type { Result } from '../../shared/result'
import { success } from '../../shared/result'
import type { KeptCopy } from '../store/conflict-copies'
import type { WorkspaceStore } from '../store/store'

export interface Copies {
  list(): Promise<ConflictCopy[]>
  open(file: string): Promise<Result<OpenedCopy>>
  putAway(file: string): Promise<Result<null>>
}

/** Copies that synchronisers left of articles that are still here. */
export function createCopies(store: WorkspaceStore): Copies {
  const named = (copy: KeptCopy): ConflictCopy | null => {
    const summary = store.summaries.get(copy.article)
    return summary && { ...copy, title: summary.title }
  }
  async function open(file: string): Promise<Result<OpenedCopy>> {
    const copy = await store.conflictCopies.load(file)
    if (!copy.ok) return copy
    const stored = await store.articles.load(copy.value.id)
    if (!stored.ok) return stored
    const now = stored.value.article
    const nearest = await nearestRevision(store, now, copy.value)
    if (nearest) return success({ copy: copy.value, base: nearest, basis: 'nearest' })
    return success({ copy: copy.value, base: commonArticle(now, copy.value), basis: 'none' })
  }
  return {
    list: async () => (await store.conflictCopies.list()).flatMap((copy) => named(copy) ?? []),
    open,
    putAway: (file) => store.conflictCopies.putAway(file),
  }
}

// A revision that has less than this of one of the two texts is not where they came from.
const leastShare = 0.3

/** The revision that both texts are nearest to: what each changed since is the least. */
async function nearestRevision(store: WorkspaceStore, one: Article, other: Article): Promise<Article | null> {
  let best: { article: Article; share: number } | null = null
  for (const hash of await store.history.list(one.id)) {
    const loaded = await store.history.load(one.id, hash)
    if (!loaded.ok) continue
    const { article } = loaded.value
    const share = Math.min(shareOf(article, one), shareOf(article, other))
    if (share >= leastShare && share > (best?.share ?? 0)) best = { article, share }
  }
  return best?.article ?? null
}

function shareOf(one: Article, other: Article): number {
  const [grams, others] = [one, other].map(({ title, body }) => gramsOf(`${title}\n${documentText(body)}`))
  if (!grams || !others) return 0
  return sharedGrams(grams, others) / Math.max(1, gramCount(grams), gramCount(others))
}
