import type { EventPayload } from '../../shared/ipc/contract'
import { request } from '../api/client'
import { flushAll } from '../api/flush'
import { useEvent } from '../api/use-event'

type Asked = EventPayload<'window:asked'>['for']

/** Answers when all writing has reached the disk or failed; a window with nothing open answers at once. */
export function useSaveWhenAsked(): void {
  useEvent('window:asked', ({ for: what }) => {
    if (what === 'save') void flushAll().then(() => request('app:flushed', null))
  })
}

/** Goes where a menu or the system asks the window to go. */
export function useWindowAsked(act: Record<Exclude<Asked, 'save'>, () => void>): void {
  useEvent('window:asked', ({ for: what }) => {
    if (what !== 'save') act[what]()
  })
}
