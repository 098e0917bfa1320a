import { useMemo, useSyncExternalStore } from 'react'
import { checkSettingsOf } from '../../../shared/domain/checks/check-settings'
import type { CheckContext } from '../../../shared/domain/checks/create-checker'
import { useRequest } from '../../api/queries'
import type { Draft } from '../draft/create-draft'

/** The word list, and the severities of the column that the article is in now; null until they are known. */
export function useCheckContext(draft: Draft) {
  const rules = useRequest('check:rules', null)
  const columns = useRequest('column:list', null)
  const column = useSyncExternalStore(draft.onFields, () => draft.fields().column)
  const context = useMemo((): Required<CheckContext> | null => {
    if (!rules.data || !columns.data) return null
    const byId = new Map(columns.data.map((each) => [each.id, each]))
    const settings = checkSettingsOf(column, { workspace: rules.data.settings, columns: byId })
    return { wordList: rules.data.wordList, settings }
  }, [rules.data, columns.data, column])
  return { context, error: rules.error ?? columns.error }
}
