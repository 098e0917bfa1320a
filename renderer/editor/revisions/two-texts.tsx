import type { ReactNode } from 'react'
import { useFormat } from '../../i18n/format-provider'
import { useWords } from '../../i18n/use-words'
import type { Article } from '../../../shared/domain/article'
import { articleText, articleWords } from './article-text'
import { ChangesView } from './changes-view'
import { differingFields } from './differing-fields'
import classes from './revisions.module.css'

export interface ShownText {
  title: string
  /** When it was written, as people say it. */
  at: string | null
  article: Article
  action: ReactNode
}

/** Two texts side by side; the right one shows what it has more and less than the left one. */
export const TwoTexts = ({ left, right }: { left: ShownText; right: ShownText }) => {
  const t = useWords('editor')
  const format = useFormat()
  const others = differingFields(left.article, right.article).map((field) => t(`otherField.${field}`))
  return (
    <>
      {others.length > 0 ? (
        <p className="g-caption">{t('otherFields', { fields: format.list(others) })}</p>
      ) : null}
      <div className={classes.two}>
        <Side shown={left} against={left.article} />
        <Side shown={right} against={left.article} />
      </div>
    </>
  )
}

const Side = ({ shown, against }: { shown: ShownText; against: Article }) => {
  const format = useFormat()
  return (
    <section className={classes.side}>
      <header className={classes.sideHead}>
        <div>
          <h3>{shown.title}</h3>
          <p className="g-caption">
            {[shown.at, format.characters(articleWords(shown.article))].filter(Boolean).join(' · ')}
          </p>
        </div>
        {shown.action}
      </header>
      <ChangesView before={articleText(against)} after={articleText(shown.article)} label={shown.title} />
    </section>
  )
}
