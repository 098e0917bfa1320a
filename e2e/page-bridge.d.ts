/** What the preload gives to the page, as a test sees it: anything may be asked, anything may come. */
interface Window {
  readonly galley: {
    request: (channel: string, input?: unknown) => Promise<unknown>
    on: (event: string, listener: (payload: { step: string }) => void) => () => void
  }
}
