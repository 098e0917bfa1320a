import type { Reason } from '../../../shared/domain/recommend'
import { useRequest } from '../../api/queries'
import { useWords } from '../../i18n/use-words'

const mostWords = 3

/** Why an article is suggested, in words; tags and columns by their names. */
export function useReasonWords(): (reason: Reason) => string {
  const t = useWords('editor')
  const tags = useRequest('tag:list', null).data ?? []
  const columns = useRequest('column:list', null).data ?? []
  const mark = t('slots.suggest.comma')
  return (reason) => {
    switch (reason.kind) {
      case 'series':
        return t('slots.suggest.reasons.series')
      case 'terms':
        return t('slots.suggest.reasons.terms', { terms: reason.terms.slice(0, mostWords).join(mark) })
      case 'tags': {
        const names = reason.tags.flatMap((id) => tags.find((tag) => tag.id === id)?.name ?? [])
        return t('slots.suggest.reasons.tags', { tags: names.join(mark) })
      }
      case 'column':
        return t('slots.suggest.reasons.column', {
          column: columns.find((column) => column.id === reason.column)?.name ?? '',
        })
      case 'recent':
        return t('slots.suggest.reasons.recent', { days: reason.days })
    }
  }
}
