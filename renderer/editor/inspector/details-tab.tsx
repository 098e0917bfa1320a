import { NumberInput } from '@mantine/core'
import { articleSchema } from '../../../shared/domain/article'
import { slugify } from '../../../shared/text/slug'
import { useWords } from '../../i18n/use-words'
import { ComposedInput } from '../../ui/parts/composed-input'
import { Field } from '../../ui/parts/field'
import type { Draft } from '../draft/create-draft'
import { useDraft } from '../draft/use-draft'
import { CheckedInput } from './checked-input'
import { CreditsField } from './credits-field'
import { DateField } from './date-field'
import { EmbargoField } from './embargo-field'
import { SourceFields } from './source-fields'
import { SummaryField } from './summary-field'
import { ColumnField, TagsField } from './taxonomy-fields'
import classes from './inspector-tabs.module.css'

type DetailsTabProps = {
  id: string
  draft: Draft
  paragraphs: string[]
  embargoUntil: string | null
  isReadOnly: boolean
  onEmbargoChanged: () => Promise<void>
}

const readSlug = (text: string) => (articleSchema.shape.slug.safeParse(text).success ? { value: text } : null)

/** Everything about the article that is not its text. */
export const DetailsTab = ({
  id,
  draft,
  paragraphs,
  embargoUntil,
  isReadOnly,
  onEmbargoChanged,
}: DetailsTabProps) => {
  const t = useWords('editor')
  const [article, change] = useDraft(draft)
  return (
    <fieldset className={classes.tab} disabled={isReadOnly}>
      <ColumnField draft={draft} />
      <TagsField draft={draft} />
      <SourceFields draft={draft} />
      <Field label={t('details.author')}>
        {(field) => (
          <ComposedInput
            id={field}
            value={article.author}
            placeholder={t('details.noAuthor')}
            onValue={(author) => change({ author })}
          />
        )}
      </Field>
      <CreditsField draft={draft} />
      <DateField draft={draft} />
      <Field label={t('details.slug')}>
        {(field) => (
          <CheckedInput
            id={field}
            value={article.slug}
            placeholder={slugify(article.title)}
            refused={t('details.slugRefused')}
            read={readSlug}
            onValue={(slug) => change({ slug })}
          />
        )}
      </Field>
      <SummaryField draft={draft} paragraphs={paragraphs} />
      <Field label={t('details.readCount')}>
        {(field) => (
          <NumberInput
            id={field}
            min={0}
            allowDecimal={false}
            allowNegative={false}
            value={article.readCount ?? ''}
            onChange={(value) => change({ readCount: typeof value === 'number' ? value : null })}
          />
        )}
      </Field>
      <EmbargoField id={id} until={embargoUntil} onChanged={onEmbargoChanged} />
      {article.origin ? (
        <div className={classes.foot}>
          {t('details.importedFrom', { publication: article.origin.publication })}
        </div>
      ) : null}
    </fieldset>
  )
}
