import type { SettingsChange } from '../../shared/domain/checks/check-settings'
import { changeCheckSettings, checkSettingsOf } from '../../shared/domain/checks/check-settings'
import type { CheckContext } from '../../shared/domain/checks/create-checker'
import type { Result } from '../../shared/result'
import { failure, success } from '../../shared/result'
import type { WorkspaceStore } from './store'

/** What the rules need to know to check an article of that column. */
export function checkContextOf(store: WorkspaceStore, column: string | null): Required<CheckContext> {
  const places = { workspace: store.workspace().checkSettings, columns: store.columns.all() }
  return { wordList: store.wordList(), settings: checkSettingsOf(column, places) }
}

/** Changes severities of the workspace or of a column; null for a rule: what is inherited counts again. */
export async function saveCheckSettings(
  store: WorkspaceStore,
  column: string | null,
  change: SettingsChange,
): Promise<Result<null>> {
  if (column === null) {
    const workspace = store.workspace()
    const checkSettings = changeCheckSettings(workspace.checkSettings, change)
    const saved = await store.saveWorkspace({ ...workspace, checkSettings })
    return saved.ok ? success(null) : saved
  }
  const found = store.columns.all().get(column)
  if (!found) return failure({ kind: 'not-found', what: 'column', id: column })
  const checkSettings = changeCheckSettings(found.checkSettings, change)
  const saved = await store.columns.save({ ...found, checkSettings })
  return saved.ok ? success(null) : saved
}
