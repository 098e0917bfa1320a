import type { Article } from '../../../shared/domain/article'
import { useWords } from '../../i18n/use-words'

/** Fields of an article that people compare, in the order in which they read them. */
export const shownFields = [
  'title',
  'alternativeTitle',
  'column',
  'tags',
  'source',
  'author',
  'credits',
  'date',
  'slug',
  'summary',
  'readCount',
  'recommended',
] as const satisfies readonly (keyof Article)[]
export type ShownField = (typeof shownFields)[number]

export const isShownField = (field: unknown): field is ShownField =>
  shownFields.some((each) => each === field)

/** The name of a field, as people say it. */
export function useFieldLabel(): (field: ShownField) => string {
  const t = useWords('editor')
  const m = useWords('merging')
  return (field) =>
    field === 'title' || field === 'alternativeTitle' ? m(`diff.field.${field}`) : t(`otherField.${field}`)
}
