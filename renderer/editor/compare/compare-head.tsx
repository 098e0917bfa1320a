import type { ReactNode } from 'react'
import type { Article } from '../../../shared/domain/article'
import { documentText } from '../../../shared/document/walk'
import { withoutSuggestions } from '../../../shared/document/without-suggestions'
import { countText } from '../../../shared/text/count'
import { useFormat } from '../../i18n/format-provider'
import { useWords } from '../../i18n/use-words'
import classes from './compare.module.css'

export interface ShownText {
  title: string
  /** When and by whom it was written, as people say it. */
  at: string | null
  article: Article
  action: ReactNode
}

/** Whose text a column is, when it was written, and how much longer or shorter it is than the other. */
export const CompareHead = ({ shown, other }: { shown: ShownText; other: Article | null }) => {
  const format = useFormat()
  const more = useMoreWords()
  const count = wordsOf(shown.article)
  const parts = [shown.at, format.characters(count), other ? more(count - wordsOf(other)) : null]
  return (
    <header className={classes.head}>
      <div>
        <h3>{shown.title}</h3>
        <p className="g-caption">{parts.filter(Boolean).join(' · ')}</p>
      </div>
      {shown.action}
    </header>
  )
}

const wordsOf = ({ body }: Article) => countText(documentText(withoutSuggestions(body, 'accepted'))).words

/** How much longer or shorter, in words. */
export function useMoreWords(): (difference: number) => string {
  const t = useWords('merging')
  return (difference) => {
    if (difference === 0) return t('list.equal')
    return difference > 0 ? t('list.more', { count: difference }) : t('list.fewer', { count: -difference })
  }
}
