import { holdsFor, toSearchCondition } from '../../shared/domain/search-condition'
import type { SearchCondition } from '../../shared/domain/search-condition'
import type { QueryProblem } from '../../shared/domain/search-query'
import { parseSearchQuery } from '../../shared/domain/search-query'
import type { SearchWord } from '../../shared/domain/search-query'
import type { AppError } from '../../shared/errors'
import type { Result } from '../../shared/result'
import { failure, success } from '../../shared/result'
import { matchesQuery } from '../../shared/text/tokenize'
import type { WorkspaceStore } from '../store/store'
import type { IndexState } from '../../shared/ipc/search-requests'
import type { IndexKeeper } from './index-keeper'
import type { SearchAnswer } from './search-rows'

export interface FoundArticles extends SearchAnswer {
  /** What is looked for, to mark it where it stands. */
  words: SearchWord[]
  /** Han words before a colon that are no field and were looked for as text. */
  notFields: string[]
  state: IndexState
}

/**
 * Finds articles by what somebody typed. While the index is not whole, those whose titles have the words come behind
 * what it knows already.
 */
export async function searchArticles(
  store: WorkspaceStore,
  keeper: IndexKeeper,
  typed: string,
  limit: number,
): Promise<Result<FoundArticles>> {
  const query = parseSearchQuery(typed)
  if (!query.ok) return refused(query.problem)
  const condition = toSearchCondition(query.value, { columns: store.columns.all(), tags: store.tags.all() })
  if (!condition.ok) return refused(condition.problem)
  const state = keeper.state()
  const none: SearchAnswer = { hits: [], isMore: false }
  const indexed = state.phase === 'off' ? none : await keeper.search(condition.value, limit).catch(() => none)
  const { hits, isMore } =
    state.phase === 'ready' ? indexed : withTitles(store, indexed, condition.value, limit)
  // A deletion of this moment is known here before the index hears of it.
  const here = hits.filter(({ id }) => store.summaries.get(id)?.status.deleted === false)
  return success({ hits: here, isMore, words: query.value.words, notFields: query.value.notFields, state })
}

export function queryError(problem: QueryProblem): Extract<AppError, { kind: 'search-query' }> {
  const { field = '', value = '' } = problem as { field?: string; value?: string }
  return { kind: 'search-query', problem: problem.problem, field, value }
}

function refused(problem: QueryProblem) {
  return failure(queryError(problem))
}

function withTitles(
  store: WorkspaceStore,
  { hits, isMore }: SearchAnswer,
  condition: SearchCondition,
  limit: number,
): SearchAnswer {
  const known = new Set(hits.map(({ id }) => id))
  const { words } = condition
  const has = (text: string, isExcluded: boolean) =>
    words.filter((word) => word.isExcluded === isExcluded).map((word) => matchesQuery(word.text, text))
  const titles = store.summaries
    .all()
    .filter((summary) => !known.has(summary.id) && holdsFor(condition, summary))
    .filter(({ title, alternativeTitle }) => {
      const text = `${title} ${alternativeTitle}`
      return has(text, false).every(Boolean) && !has(text, true).some(Boolean)
    })
    .sort((one, other) => other.updatedAt.localeCompare(one.updatedAt))
    .map(({ id }) => ({ id, score: 0 }))
  const all = [...hits, ...titles]
  return { hits: all.slice(0, limit), isMore: isMore || all.length > limit }
}
