import type { Handlers } from '../../../shared/ipc/contract'
import { success } from '../../../shared/result'
import { searchArticles } from '../../search/search-articles'
import type { DeskKeeper } from '../desk'
import { withDesk } from '../desk'

const hitsAtMost = 1000

export function createSearchHandlers(
  keeper: DeskKeeper,
): Pick<Handlers, `search:${'find' | 'snippet' | 'state'}`> {
  return {
    'search:find': ({ query }) =>
      withDesk(keeper, async ({ store, search }) => {
        const found = await searchArticles(store, search, query, hitsAtMost)
        if (!found.ok) return found
        const { hits, isMore, words, notFields } = found.value
        return success({ hits, isMore, words, notFields })
      }),
    'search:snippet': ({ id, words }) =>
      withDesk(keeper, async ({ search }) => {
        if (search.state().phase === 'off') return success(null)
        const [snippet] = await search.snippets([id], words).catch(() => [])
        return success(snippet ?? null)
      }),
    'search:state': () => withDesk(keeper, ({ search }) => success(search.state())),
  }
}
