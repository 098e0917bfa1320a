import type { ReactNode } from 'react'
import type { PlanLine, PlanPreview } from '../../shared/imports/plan'
import { useFormat } from '../i18n/format-provider'
import { useWords } from '../i18n/use-words'
import type { importing } from '../i18n/zh-CN/importing'
import { TagPill } from '../ui/parts/tag-pill'
import classes from './preview.module.css'
import { useEncodingText } from './use-encoding-text'

type FieldName = keyof (typeof importing)['preview']['field']

/** The fields that will have something in them, under the names that they have in the inspector. */
export const PreviewFields = ({ line, found }: { line: PlanLine; found: PlanPreview }) => {
  const t = useWords('importing')
  const { number, list } = useFormat()
  const encodingText = useEncodingText()
  const { article, column, tags } = found
  const credits = article.credits.map(({ affiliation, role, name }) =>
    [affiliation, role, name].filter((part) => part !== '').join(' '),
  )
  const fields: [FieldName, ReactNode][] = [
    ['column', column.join(' / ')],
    ['tags', tags.length > 0 ? tags.map((tag) => <TagPill key={tag}>{tag}</TagPill>) : ''],
    ['author', article.author],
    ['date', article.date ?? ''],
    ['state', t(`mapping.state.${line.state}`)],
    ['source', article.source?.name ?? ''],
    ['credits', list(credits)],
    ['readCount', article.readCount === null ? '' : number(article.readCount)],
    ['summary', article.summary ?? ''],
    ['slug', article.slug],
    [
      'recommended',
      article.recommended.length === 0 ? '' : t('preview.slots', { count: article.recommended.length }),
    ],
    ['format', line.format === null ? '' : t(`format.${line.format}`)],
    ['encoding', encodingText(line.encoding)],
  ]
  return (
    <dl className={classes.fields} aria-label={t('preview.fields')}>
      {fields
        .filter(([, value]) => value !== '')
        .map(([name, value]) => (
          <div key={name} className={classes.field}>
            <dt>{t(`preview.field.${name}`)}</dt>
            <dd className="g-text">{value}</dd>
          </div>
        ))}
    </dl>
  )
}
