import { columnPath } from '../../../shared/domain/column'
import type { ArticleSummary } from '../../../shared/domain/summary'
import { states } from '../../../shared/domain/workflow'
import { success } from '../../../shared/result'
import type { WorkspaceStore } from '../../store/store'
import { tagWords, toListed } from '../article-words'
import type { Ending } from '../outcome'
import { UsageError } from '../outcome'
import { tellProblems, withWorkspace } from '../workspace'

export interface ListOptions {
  state?: string
  column?: string
  tag?: string
}

export function runList(folder: string, options: ListOptions): Promise<Ending> {
  const { state } = options
  if (state !== undefined && !states.some((each) => each === state)) {
    throw new UsageError(`No state ${state}; there are ${states.join(', ')}.`)
  }
  return withWorkspace(folder, { access: 'read' }, async (store) => {
    const listed = store.summaries
      .all()
      .filter((summary) => matches(store, summary, options))
      .sort((one, other) => other.updatedAt.localeCompare(one.updatedAt) || (one.id < other.id ? -1 : 1))
      .map((summary) => toListed(store, summary))
    const lines = listed.map(({ id, title, state, column }) => [id, state, column ?? '-', title].join('  '))
    return success({
      document: listed,
      text: lines.join('\n') || 'No articles.',
      hasFindings: tellProblems(store),
    })
  })
}

function matches(
  store: WorkspaceStore,
  summary: ArticleSummary,
  { state, column, tag }: ListOptions,
): boolean {
  if (state !== undefined && summary.status.state !== state) return false
  if (tag !== undefined && ![...summary.tags, ...tagWords(store, summary.tags)].includes(tag)) return false
  return column === undefined || isUnder(store, summary.column, column)
}

/** Whether a column is the wanted one, named by id, name or path, or lies under it. */
function isUnder(store: WorkspaceStore, id: string | null, wanted: string): boolean {
  const path = columnPath(store.columns.all(), id)
  const names = path.map(({ name }) => name)
  return path.some((column, index) =>
    [column.id, column.name, names.slice(0, index + 1).join('/')].includes(wanted),
  )
}
