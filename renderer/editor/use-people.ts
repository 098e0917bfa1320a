import { useCallback } from 'react'
import { useRequest } from '../api/queries'

/** Names of the people of the workspace; an id that nobody has is shown as it is. */
export function usePeople() {
  const { data } = useRequest('person:list', null)
  const nameOf = useCallback((id: string) => data?.find((person) => person.id === id)?.name ?? id, [data])
  return { nameOf }
}
