import { join } from 'node:path'
import type { Result } from '../../../shared/result'
import { success } from '../../../shared/result'
import { createEngineHere } from '../../search/engine-here'
import { createIndexKeeper } from '../../search/index-keeper'
import { searchArticles } from '../../search/search-articles'
import type { WorkspaceStore } from '../../store/store'
import { toListed } from '../article-words'
import type { Ending, Outcome } from '../outcome'
import { tell, UsageError } from '../outcome'
import { withWorkspace } from '../workspace'

export interface SearchOptions {
  limit: string
}

export function runSearch(folder: string, query: string, options: SearchOptions): Promise<Ending> {
  const limit = Number(options.limit)
  if (!Number.isInteger(limit) || limit < 1 || limit > 1000) throw new UsageError('--limit is 1 to 1000.')
  return withWorkspace(folder, { access: 'read' }, async (store) => {
    const engine = createEngineHere()
    const path = join(store.folder, '.cache', 'search.sqlite')
    const keeper = createIndexKeeper({ store, engine, path, onState: () => undefined })
    await keeper.ready
    try {
      return await search(store, keeper, query, limit)
    } finally {
      await keeper.close()
    }
  })
}

async function search(
  store: WorkspaceStore,
  keeper: ReturnType<typeof createIndexKeeper>,
  query: string,
  limit: number,
): Promise<Result<Outcome>> {
  const found = await searchArticles(store, keeper, query, limit)
  if (!found.ok) return found
  const { hits, isMore, words, notFields, state } = found.value
  if (state.phase === 'off') tell(`There is no index (${state.why}); only titles were searched.`)
  for (const field of notFields) tell(`There is no field ${field}; it was looked for as text.`)
  const ids = hits.map(({ id }) => id)
  const snippets = new Map(
    state.phase === 'off' ? [] : (await keeper.snippets(ids, words)).map((each) => [each.id, each]),
  )
  const listed = hits.flatMap(({ id, score }) => {
    const summary = store.summaries.get(id)
    const { text, marks } = snippets.get(id) ?? { text: summary?.excerpt ?? '', marks: [] }
    return summary ? [{ ...toListed(store, summary), score, snippet: { text, marks } }] : []
  })
  const lines = listed.map(({ id, title, snippet }) => `${id}  ${title}\n    ${snippet.text}`)
  return success({
    document: { query, hits: listed, more: isMore, titlesOnly: state.phase === 'off' },
    text: lines.join('\n') || 'Nothing found.',
  })
}
