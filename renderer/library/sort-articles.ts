import type { Locale } from '../../shared/domain/settings'
import type { ArticleSummary } from '../../shared/domain/summary'
import { createCollator } from '../../shared/text/collate'
import type { LibrarySort } from './library-view'

type Order = (a: ArticleSummary, b: ArticleSummary) => number

const byText = (a: string, b: string) => Number(a > b) - Number(a < b)
const byChange: Order = (a, b) => byText(b.updatedAt, a.updatedAt) || byText(b.id, a.id)

/** Sorts into a new list; articles equal in what is asked for stand by their last change, newest first. */
export function sortArticles(
  articles: readonly ArticleSummary[],
  sort: LibrarySort,
  locale: Locale,
): ArticleSummary[] {
  const orders: Record<LibrarySort, Order> = {
    recent: byChange,
    date: (a, b) => byText(b.date ?? '', a.date ?? ''),
    title: byTitle(locale),
    words: (a, b) => b.words - a.words,
  }
  return [...articles].sort((a, b) => orders[sort](a, b) || byChange(a, b))
}

/** Untitled articles stand last. */
function byTitle(locale: Locale): Order {
  const compare = createCollator(locale)
  return (a, b) => Number(a.title === '') - Number(b.title === '') || compare(a.title, b.title)
}
