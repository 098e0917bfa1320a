import { useEffect, useRef } from 'react'
import type { EventName, EventPayload } from '../../shared/ipc/contract'
import { onEvent } from './client'

/** Calls the newest `listener` on every such event while the component is mounted. */
export function useEvent<E extends EventName>(event: E, listener: (payload: EventPayload<E>) => void): void {
  const newest = useRef(listener)
  useEffect(() => {
    newest.current = listener
  })
  useEffect(() => onEvent(event, (payload) => newest.current(payload)), [event])
}
