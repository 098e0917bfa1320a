import type { Clash } from '../../../shared/merge/clash'
import { useWords } from '../../i18n/use-words'

const quiet = [
  'column',
  'source',
  'author',
  'credits',
  'date',
  'slug',
  'summary',
  'readCount',
  'recommended',
] as const

/** Where a clash is, as people say it. */
export function usePlaceWords(): (clash: Clash) => string {
  const t = useWords('editor')
  const m = useWords('merging')
  return ({ path }) => {
    const [field] = path
    if (field === 'title' || field === 'alternativeTitle') return m(`diff.field.${field}`)
    const known = quiet.find((each) => each === field)
    return known ? t(`otherField.${known}`) : t('body')
  }
}
