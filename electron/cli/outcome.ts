import type { AppError } from '../../shared/errors'
import { describeError } from '../../shared/error-sentences/describe-error'
import type { Result } from '../../shared/result'

/** What a command gives: the document for `--json`, the same in words, and whether it found something. */
export interface Outcome {
  document: unknown
  text: string
  /** Done, but there is something to look at: refused files, losses, problems. */
  hasFindings?: boolean
}

export const exitCodes = { done: 0, findings: 1, usage: 2, workspace: 3 } as const

/** Raised by a command whose words cannot be understood; ends with exit code 2. */
export class UsageError extends Error {}

const workspaceKinds: readonly AppError['kind'][] = [
  'workspace-not-found',
  'workspace-exists',
  'workspace-not-open',
  'workspace-too-new',
  'workspace-held',
  'read-only',
]
const usageKinds: readonly AppError['kind'][] = ['invalid-input', 'not-found']

export function exitCodeOf(result: Result<Outcome>): number {
  if (result.ok) return result.value.hasFindings ? exitCodes.findings : exitCodes.done
  if (workspaceKinds.includes(result.error.kind)) return exitCodes.workspace
  return usageKinds.includes(result.error.kind) ? exitCodes.usage : exitCodes.findings
}

/** One document on standard output with `--json`, otherwise words; messages always on standard error. */
export function printResult(result: Result<Outcome>, json: boolean): void {
  if (result.ok) {
    process.stdout.write(json ? toJson(result.value.document) : `${result.value.text}\n`)
    return
  }
  const { what, why, wayOut } = describeError(result.error, 'en')
  process.stderr.write(`galley: ${[what, why, wayOut].filter(Boolean).join(' ')}\n`)
  if (json) process.stdout.write(toJson({ error: { ...result.error, message: what } }))
}

function toJson(document: unknown): string {
  return `${JSON.stringify(document, null, 2)}\n`
}
