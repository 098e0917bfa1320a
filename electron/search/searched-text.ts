import type { Article } from '../../shared/domain/article'
import { documentText } from '../../shared/document/walk'
import { withoutSuggestions } from '../../shared/document/without-suggestions'

/** What of an article is searched: its titles, and everything that a reader or an editor reads of it. */
export function searchedText(article: Article): { title: string; body: string } {
  const { title, alternativeTitle, author, source, credits, summary } = article
  const people = [author, source?.name ?? '', ...credits.map((each) => `${each.affiliation} ${each.name}`)]
  const titles = [title, alternativeTitle].join('\n')
  const text = documentText(withoutSuggestions(article.body, 'accepted'))
  return { title: titles, body: [titles, summary ?? '', text, ...people].filter(Boolean).join('\n') }
}
