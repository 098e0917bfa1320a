import type { Article } from '../../shared/domain/article'
import { documentText } from '../../shared/document/walk'
import { withoutSuggestions } from '../../shared/document/without-suggestions'
import { meaningfulWords } from '../../shared/related/meaningful-words'
import type { ArticleWords } from '../../shared/related/related-index'
import { sketchText } from '../../shared/related/text-sketch'
import { seriesOf } from '../../shared/text/series'
import type { Segment } from './segmenter'

/** No article is about more than stands in as many characters from its beginning. */
const longestText = 60_000

/** The words that an article is compared by: those of its title and alternative title, and those of its body. */
export function articleWords(article: Article, stamp: number, segment: Segment): ArticleWords {
  const text = documentText(withoutSuggestions(article.body, 'accepted')).slice(0, longestText)
  const wordsOf = (given: string) => meaningfulWords(segment(given))
  return {
    id: article.id,
    stamp,
    title: wordsOf(`${article.title}\n${article.alternativeTitle}`),
    body: wordsOf(text),
    sketch: sketchText(text),
    series: seriesOf(article.title)?.series ?? '',
  }
}
