import type { Result } from '../../shared/result'
import { failure, success } from '../../shared/result'
import type { ArticleCard } from './article-card'

/** Fails when two articles would have the same page; then one of them needs another slug. */
export function checkArticlePages(articles: readonly { card: ArticleCard }[]): Result<null> {
  const owners = new Map<string, string[]>()
  for (const { card } of articles) owners.set(card.page, [...(owners.get(card.page) ?? []), card.id])
  for (const [page, ids] of owners) {
    if (ids.length > 1) return failure({ kind: 'path-clash', path: `site/${page}`, articles: ids })
  }
  return success(null)
}
