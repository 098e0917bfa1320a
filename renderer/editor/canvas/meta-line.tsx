import { IconCalendar, IconHierarchy2, IconNews, IconTag, IconWritingSign } from '@tabler/icons-react'
import type { Article, Credit } from '../../../shared/domain/article'
import { useWords } from '../../i18n/use-words'
import { useFormat } from '../../i18n/format-provider'
import { Icon } from '../../ui/parts/icon'
import type { IconSource } from '../../ui/parts/icon'
import type { Draft } from '../draft/create-draft'
import { useDraft } from '../draft/use-draft'
import type { DetailField } from '../inspector/detail-field'
import { useTaxonomy } from '../inspector/use-taxonomy'
import classes from './canvas.module.css'

/** 新京报记者 王春蕊 */
export const creditText = ({ affiliation, role, name }: Credit) =>
  [affiliation + role, name].filter(Boolean).join(' ')

/** What stands under the title; each part opens its field in the inspector. */
export const MetaLine = ({ draft, onOpen }: { draft: Draft; onOpen: (field: DetailField) => void }) => {
  const t = useWords('editor')
  const [article] = useDraft(draft)
  const texts = useMetaTexts(article)
  const part = (field: DetailField, icon: IconSource, text: string, empty: string) => (
    <button
      type="button"
      className={classes.metaPart}
      data-empty={text === '' || undefined}
      onClick={() => onOpen(field)}
    >
      <Icon of={icon} size={14} />
      {text || empty}
    </button>
  )
  return (
    <div className={classes.meta}>
      {part('column', IconHierarchy2, texts.column, t('meta.noColumn'))}
      {part('source', IconNews, texts.source, t('meta.noSource'))}
      {part('credits', IconWritingSign, texts.credits, t('meta.noCredits'))}
      {part('date', IconCalendar, texts.date, t('meta.noDate'))}
      {part('tags', IconTag, texts.tags, t('meta.noTags'))}
    </div>
  )
}

function useMetaTexts(article: Article) {
  const format = useFormat()
  const { pathText, tagName } = useTaxonomy()
  const credits = article.credits.map(creditText).filter(Boolean)
  return {
    column: pathText(article.column),
    source: article.source?.name ?? '',
    credits: format.list([...(article.author ? [article.author] : []), ...credits]),
    date: article.date ?? '',
    tags: format.list(article.tags.map(tagName)),
  }
}
