import type { ArticleSummary } from '../../shared/domain/summary'
import type { SearchWord } from '../../shared/domain/search-query'
import { markHits } from '../../shared/text/mark-hits'
import { useRequest } from '../api/queries'
import { useWords } from '../i18n/use-words'
import { Marked } from './marked'
import classes from './search.module.css'

/** A hit: its title, and under it the place in its text. */
export const ArticleHit = ({ article, words }: { article: ArticleSummary; words: SearchWord[] }) => {
  const t = useWords('library')
  const { id, title, alternativeTitle, excerpt, status } = article
  const snippet = useRequest('search:snippet', { id, words }, { keepsLast: true }).data
  const isThis = snippet?.id === id
  return (
    <span className={classes.hit}>
      <span className={classes.title} data-gone={status.state === 'withdrawn' || undefined}>
        {title ? <Marked {...markHits(title, words)} /> : t('untitled')}
        {alternativeTitle ? (
          <span className={classes.alternative}>
            （<Marked {...markHits(alternativeTitle, words)} />）
          </span>
        ) : null}
      </span>
      <span className={classes.snippet}>{isThis ? <Marked {...snippet} /> : excerpt}</span>
    </span>
  )
}
