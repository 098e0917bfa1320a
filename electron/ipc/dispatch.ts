import type { AppError } from '../../shared/errors'
import type { Channel, Handlers } from '../../shared/ipc/contract'
import { requests } from '../../shared/ipc/contract'
import type { Result } from '../../shared/result'
import { failure } from '../../shared/result'

/** The sender of a request, as far as trust is concerned. */
export interface Sender {
  url: string
  isMainFrame: boolean
}

export interface DispatchOptions {
  isTrusted: (sender: Sender) => boolean
  /** Writes an unexpected exception to the log and gives the short reference that the user sees. */
  logBug: (channel: string, error: unknown) => string
}

/** Answers one request: checks the sender, parses the input, calls the handler, and never throws. */
export function createDispatch(handlers: Handlers, { isTrusted, logBug }: DispatchOptions) {
  return async function dispatch(channel: Channel, raw: unknown, sender: Sender): Promise<Result<unknown>> {
    if (!isTrusted(sender)) return failure(invalid('The request does not come from a page of Galley.'))
    const parsed = requests[channel].input.safeParse(raw)
    if (!parsed.success) {
      return failure(
        invalid(...parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)),
      )
    }
    try {
      const handler = handlers[channel] as (input: unknown) => Promise<Result<unknown>>
      return await handler(parsed.data)
    } catch (error) {
      return failure({ kind: 'unexpected', reference: logBug(channel, error) })
    }
  }
}

function invalid(...issues: string[]): AppError {
  return { kind: 'invalid-input', issues }
}
