import type { Clash } from '../../../shared/merge/clash'
import { useWords } from '../../i18n/use-words'
import { isShownField, useFieldLabel } from '../compare/use-field-label'

/** Where a clash is, as people say it. */
export function usePlaceWords(): (clash: Clash) => string {
  const t = useWords('editor')
  const labelOf = useFieldLabel()
  return ({ path: [field] }) => (isShownField(field) ? labelOf(field) : t('body'))
}
