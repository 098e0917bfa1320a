import type { Article } from '../../../shared/domain/article'
import { documentText } from '../../../shared/document/walk'
import { countText } from '../../../shared/text/count'
import { joinAlternativeTitle } from '../../../shared/text/title'

/** Title and body as one text, to be read and compared. */
export function articleText(article: Pick<Article, 'title' | 'alternativeTitle' | 'body'>): string {
  return `${joinAlternativeTitle(article.title, article.alternativeTitle)}\n\n${documentText(article.body)}`
}

export function articleWords(article: Pick<Article, 'body'>): number {
  return countText(documentText(article.body)).words
}
