import type { Article } from '../../../shared/domain/article'
import type { Body } from '../../../shared/document/schema'
import { documentText } from '../../../shared/document/walk'
import { withoutSuggestions } from '../../../shared/document/without-suggestions'
import { countText } from '../../../shared/text/count'
import { joinAlternativeTitle } from '../../../shared/text/title'

/** Title and body as one text, to be read and compared. */
export function articleText(article: Pick<Article, 'title' | 'alternativeTitle' | 'body'>): string {
  return `${joinAlternativeTitle(article.title, article.alternativeTitle)}\n\n${acceptedText(article.body)}`
}

export function articleWords(article: Pick<Article, 'body'>): number {
  return countText(acceptedText(article.body)).words
}

const acceptedText = (body: Body) => documentText(withoutSuggestions(body, 'accepted'))
