import type { Channel, EventName, EventPayload, Input, Output } from '../../shared/ipc/contract'
import type { Result } from '../../shared/result'

/** What the preload gives to the page: nothing but these three. */
interface Bridge {
  request(channel: string, input: unknown): Promise<unknown>
  on(event: string, listener: (payload: unknown) => void): () => void
  pathOf(file: File): string
}

declare global {
  interface Window {
    readonly galley: Bridge
  }
}

/** Asks the main process; expected failures come back as values, nothing is thrown. */
export function request<C extends Channel>(channel: C, input: Input<C>): Promise<Result<Output<C>>> {
  return window.galley.request(channel, input) as Promise<Result<Output<C>>>
}

/** Listens to an event of the main process; gives the function that stops listening. */
export function onEvent<E extends EventName>(
  event: E,
  listener: (payload: EventPayload<E>) => void,
): () => void {
  return window.galley.on(event, listener as (payload: unknown) => void)
}

/** The path of a file or folder that was dropped; empty for one that is on no disk. */
export function pathOfFile(file: File): string {
  return window.galley.pathOf(file)
}
