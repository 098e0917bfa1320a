import { useEffect } from 'react'
import type { ArticleSummary } from '../../shared/domain/summary'
import { pinyinInitials } from '../../shared/text/collate'
import { matchedText } from './filter-articles'

/** Reads the titles in idle time: the first letter of a filter would have to wait for 10,000 of them. */
export function useWarmInitials(articles: readonly ArticleSummary[]): void {
  useEffect(() => {
    let next = 0
    const read = (deadline: IdleDeadline) => {
      while (next < articles.length && deadline.timeRemaining() > 2) {
        const article = articles[next]
        if (article) pinyinInitials(matchedText(article))
        next += 1
      }
      if (next < articles.length) idle = requestIdleCallback(read)
    }
    let idle = requestIdleCallback(read)
    return () => cancelIdleCallback(idle)
  }, [articles])
}
