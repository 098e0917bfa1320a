import type { Slot } from '../../shared/domain/recommendation'
import type { ArticleCard } from './article-card'

/** One line of the recommended reading on a page; `href` null: plain text. */
export interface RecommendedEntry {
  title: string
  alternativeTitle: string
  excerpt: string
  href: string | null
}

export interface Hidden {
  articles: ReadonlySet<string>
  titles: ReadonlySet<string>
}

/** The form in which titles are compared: width and white space do not matter. */
export function titleKey(title: string): string {
  return title.normalize('NFKC').replace(/\s+/g, '').toLowerCase()
}

/**
 * The slots that the stored form may carry. A slot to an article that must not be told, and one that waits
 * for an article under embargo by its title, leave nothing of themselves.
 */
export function tellableSlots(slots: readonly Slot[], hidden: Hidden): Slot[] {
  return slots.filter((slot) => {
    if (slot.title !== '' && hidden.titles.has(titleKey(slot.title))) return false
    return slot.target.kind !== 'article' || !hidden.articles.has(slot.target.article)
  })
}

/** What a page prints: a slot to an article outside the bundle is left out, whatever text it carries. */
export function recommendedEntries(
  slots: readonly Slot[],
  cards: ReadonlyMap<string, ArticleCard>,
  hidden: Hidden,
): RecommendedEntry[] {
  return tellableSlots(slots, hidden).flatMap(
    ({ target, title, alternativeTitle, excerpt }): RecommendedEntry[] => {
      const own = { title, alternativeTitle, excerpt }
      if (target.kind === 'unresolved') return title === '' && excerpt === '' ? [] : [{ ...own, href: null }]
      if (target.kind === 'page') return [{ ...own, title: title || target.url, href: target.url }]
      const card = cards.get(target.article)
      return card ? [{ ...withTextsOf(card, own), href: card.page }] : []
    },
  )
}

function withTextsOf(card: ArticleCard, own: Omit<RecommendedEntry, 'href'>): Omit<RecommendedEntry, 'href'> {
  return {
    title: own.title || card.title,
    alternativeTitle: own.alternativeTitle || card.alternativeTitle,
    excerpt: own.excerpt || card.summary,
  }
}
