import type { SearchWord } from '../../shared/domain/search-query'
import type { Output } from '../../shared/ipc/contract'
import { useRequest } from '../api/queries'

/** What the index found for the query of the list; `found` is null while there is none, or no answer yet. */
export interface Search {
  found: {
    places: ReadonlyMap<string, number>
    words: SearchWord[]
    isMore: boolean
    notFields: string[]
  } | null
  error: ReturnType<typeof useRequest<'search:find'>>['error']
  state: Output<'search:state'> | null
}

/** Searches the texts while one types; what was found last stays until the next is there. */
export function useSearch(query: string, isOn: boolean): Search {
  const enabled = isOn && query.trim() !== ''
  const answer = useRequest('search:find', { query }, { enabled, keepsLast: true })
  const state = useRequest('search:state', null, { enabled }).data ?? null
  if (!enabled) return { found: null, error: null, state: null }
  if (!answer.data || answer.error) return { found: null, error: answer.error, state }
  const { hits, words, isMore, notFields } = answer.data
  return {
    found: { places: placesOf(hits), words, isMore, notFields },
    error: null,
    state,
  }
}

const known = new WeakMap<object, ReadonlyMap<string, number>>()

/** The same answer gives the same map, so that the list is not made anew with every drawing. */
function placesOf(hits: Output<'search:find'>['hits']): ReadonlyMap<string, number> {
  const places = known.get(hits) ?? new Map(hits.map(({ id }, place) => [id, place]))
  known.set(hits, places)
  return places
}
