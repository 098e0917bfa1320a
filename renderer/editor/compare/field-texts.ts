import type { Article } from '../../../shared/domain/article'
import { useFormat } from '../../i18n/format-provider'
import { useTaxonomy } from '../inspector/use-taxonomy'
import type { FieldText } from './compare-rows'
import type { ShownField } from './use-field-label'
import { shownFields, useFieldLabel } from './use-field-label'

/** The fields of two articles as people read them. */
export function useFieldTexts(before: Article, after: Article): FieldText[] {
  const labelOf = useFieldLabel()
  const format = useFormat()
  const { pathText, tagName } = useTaxonomy()
  const textOf = (article: Article, field: ShownField): string => {
    if (field === 'column') return pathText(article.column)
    if (field === 'tags') return format.list(article.tags.map(tagName))
    if (field === 'source') return [article.source?.name, article.source?.url].filter(Boolean).join(' ')
    if (field === 'credits')
      return article.credits
        .map(({ affiliation, role, name }) => [affiliation, role, name].filter(Boolean).join(' '))
        .join('\n')
    if (field === 'recommended')
      return article.recommended
        .map(({ title, excerpt }, index) => [`${index + 1}. ${title}`, excerpt].filter(Boolean).join('：'))
        .join('\n')
    return String(article[field] ?? '')
  }
  return shownFields.map((field) => ({
    field,
    label: labelOf(field),
    before: textOf(before, field),
    after: textOf(after, field),
  }))
}
