import type { AppError } from '../../shared/errors'
import { describeError } from '../../shared/error-sentences/describe-error'
import type { Result } from '../../shared/result'
import { failure } from '../../shared/result'

/** What a command gives: the document for `--json`, the same in words, and whether it found something. */
export interface Outcome {
  document: unknown
  text: string
  /** Done, but there is something to look at: refused files, losses, problems. */
  hasFindings?: boolean
}

export const exitCodes = { done: 0, findings: 1, usage: 2, workspace: 3 } as const
type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]

/** How a command ended: what it prints and the code that it exits with. */
export interface Ending {
  result: Result<Outcome>
  code: ExitCode
}

/** Raised by a command whose words cannot be understood; ends with exit code 2. */
export class UsageError extends Error {}

const workspaceKinds: readonly AppError['kind'][] = ['workspace-held', 'read-only']
const usageKinds: readonly AppError['kind'][] = ['invalid-input', 'not-found', 'search-query']

export function toEnding(result: Result<Outcome>): Ending {
  return { result, code: exitCodeOf(result) }
}

/** The ending of a command whose workspace could not be opened or made, whatever the reason is. */
export function notOpened(error: AppError): Ending {
  const code = usageKinds.includes(error.kind) ? exitCodes.usage : exitCodes.workspace
  return { result: failure(error), code }
}

function exitCodeOf(result: Result<Outcome>): ExitCode {
  if (result.ok) return result.value.hasFindings ? exitCodes.findings : exitCodes.done
  if (workspaceKinds.includes(result.error.kind)) return exitCodes.workspace
  return usageKinds.includes(result.error.kind) ? exitCodes.usage : exitCodes.findings
}

/** One document on standard output with `--json`, otherwise words; messages always on standard error. */
export function printEnding({ result }: Ending, json: boolean): void {
  if (!result.ok) printFailure(result.error, sentenceOf(result.error), json)
  else process.stdout.write(json ? toJson(result.value.document) : `${result.value.text}\n`)
}

/** A message on standard error and, with `--json`, the failure as the document. */
export function printFailure(error: { kind: string }, message: string, json: boolean): void {
  tell(message)
  if (json) process.stdout.write(toJson({ error: { ...error, message } }))
}

export function tell(message: string): void {
  process.stderr.write(`galley: ${message}\n`)
}

/** What failed, why, and the way out, in one line. */
export function sentenceOf(error: AppError): string {
  // The sentence of the window speaks of its forms.
  if (error.kind === 'invalid-input') return `Not accepted: ${error.issues.join('; ')}.`
  const { what, why, wayOut } = describeError(error, 'en')
  return [what, why, wayOut].filter(Boolean).join(' ')
}

function toJson(document: unknown): string {
  return `${JSON.stringify(document, null, 2)}\n`
}
