import type { QueryClient } from '@tanstack/react-query'
import { useQueryClient } from '@tanstack/react-query'
import type { Channel, Output } from '../../shared/ipc/contract'
import { useEvent } from '../api/use-event'

const lists: Channel[] = ['article:list', 'recommendation:search', 'recommendation:suggest', 'bundle:preview']
const taxonomy: Channel[] = ['column:list', 'tag:list', 'person:list', 'check:rules']

const refresh = (client: QueryClient, channels: readonly Channel[]) => {
  for (const channel of channels) void client.invalidateQueries({ queryKey: [channel] })
}

/** Keeps what was read true: each event names what is stale, and nothing is stale by time. */
export function useEventWiring(): void {
  const client = useQueryClient()
  const changeState = (change: Partial<Output<'app:state'>>) =>
    client.setQueryData<Output<'app:state'>>(['app:state', null], (state) => state && { ...state, ...change })
  useEvent('article:changed', ({ why }) => {
    refresh(client, lists)
    if (why === 'foreign') refresh(client, ['workspace:problems', 'conflict-copy:list'])
  })
  useEvent('search:progressed', () => refresh(client, ['search:find', 'search:state', 'search:snippet']))
  useEvent('taxonomy:changed', () => refresh(client, taxonomy))
  useEvent('import:changed', () =>
    refresh(client, [...lists, 'import:list', 'import:report', 'import:foresee-undo']),
  )
  useEvent('preferences:changed', (preferences) => changeState({ preferences }))
  useEvent('workspace:changed', (open) => {
    const before = client.getQueryData<Output<'app:state'>>(['app:state', null])?.open
    changeState({ open })
    void client.invalidateQueries({ queryKey: ['app:state'] })
    if (before?.folder === open?.folder)
      return refresh(client, ['bundle:preview', 'workspace:problems', 'conflict-copy:list', 'person:list'])
    // Another workspace: nothing that was read of the last one may be seen in it.
    void client.resetQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'app:state' })
  })
  useEvent('clock:fired', () => refresh(client, lists))
}
