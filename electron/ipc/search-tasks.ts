import type { SearchCondition } from '../../shared/domain/search-condition'
import type { SearchWord } from '../../shared/domain/search-query'
import type { IndexEntry } from '../search/index-entry'
import type { Snippet } from '../search/search-engine'
import type { SearchAnswer } from '../search/search-rows'

/** The index of the open workspace, in a worker process of its own. */
export interface SearchTasks {
  'search-open': { input: { folder: string; path: string | null }; output: null }
  'search-offer': { input: { entries: IndexEntry[]; isLast: boolean }; output: number }
  'search-build': { input: null; output: null }
  'search-update': { input: { entries: IndexEntry[]; gone: string[] }; output: null }
  'search-find': { input: { condition: SearchCondition; limit: number }; output: SearchAnswer }
  'search-snippets': { input: { ids: string[]; words: SearchWord[] }; output: Snippet[] }
  'search-close': { input: null; output: null }
}
