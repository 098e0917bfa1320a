import type { Refused, Suggestion } from '../../shared/domain/recommend'
import { defaultRecommendationRules, recommend, usesOnDay } from '../../shared/domain/recommend'
import type { Similar } from '../../shared/related/related-index'
import type { WorkspaceStore } from '../store/store'

/** So many candidates are looked at: the rules may refuse most of them. */
export const candidateLimit = 200

interface Wish {
  article: string
  /** Articles that its list has already, saved or not. */
  listed: readonly string[]
  limit: number
}

/** What may be recommended on an article, by what it is like and by the rules of the workspace. */
export function suggestReading(
  store: WorkspaceStore,
  similar: readonly Similar[],
  { article, listed, limit }: Wish,
): { suggestions: Suggestion[]; refused: Refused[] } {
  const { summaries } = store
  const owner = summaries.get(article)
  if (!owner) return { suggestions: [], refused: [] }
  const { timeZone, recommendationRules: rules = defaultRecommendationRules } = store.workspace()
  const candidates = similar.flatMap((each) => {
    const summary = summaries.get(each.id)
    return summary ? [{ summary, similar: each }] : []
  })
  const usesOfDay = usesOnDay(owner, summaries.recommending(), timeZone)
  return recommend(candidates, { owner, listed, rules, now: store.now(), usesOfDay, limit })
}
