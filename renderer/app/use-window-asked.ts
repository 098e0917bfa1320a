import type { EventPayload } from '../../shared/ipc/contract'
import { request } from '../api/client'
import { flushAll } from '../api/flush'
import { useEvent } from '../api/use-event'

type Asked = EventPayload<'window:asked'>['for']

/** What a menu or the system asks of the window. `save` is answered when all writing has reached the disk or failed. */
export function useWindowAsked(act: Record<Exclude<Asked, 'save'>, () => void>): void {
  useEvent('window:asked', ({ for: what }) => {
    if (what !== 'save') return act[what]()
    void flushAll().then(() => request('app:flushed', null))
  })
}
