import type { WebContents } from 'electron'
import type { EventName, EventPayload } from '../../shared/ipc/contract'

/** Tells every window what happened. */
export type Publish = <E extends EventName>(event: E, payload: EventPayload<E>) => void

export function createPublish(windows: () => WebContents[]): Publish {
  return (event, payload) => {
    for (const contents of windows()) {
      if (!contents.isDestroyed()) contents.send(`galley-event:${event}`, payload)
    }
  }
}
