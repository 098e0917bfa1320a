import { join } from 'node:path'
import type { AppError } from '../../shared/errors'
import type { Result } from '../../shared/result'
import { failure, success } from '../../shared/result'
import type { Canonical } from './canonical'
import type { Format } from './formats'
import { createJsonFile } from './json-file'
import type { Quarantine } from './quarantine'
import type { TaskQueues } from './task-queues'

/** What the parts of a store share. */
export interface StoreContext {
  folder: string
  now: () => Date
  newId: () => string
  /** Why nothing may be written now, or null. Asked before every write. */
  refusal: () => Promise<AppError | null>
  quarantine: Quarantine
  queues: TaskQueues
}

export function pathIn(context: StoreContext, ...names: string[]): string {
  return join(context.folder, ...names)
}

/**
 * Loads a file of the workspace; null when there is none. One that cannot be used is set aside and told as a
 * problem. `misfit` says what is wrong with a value that is good in itself but not at this place.
 */
export async function loadFile<T>(
  context: StoreContext,
  path: string,
  format: Format<T>,
  misfit: (stored: Canonical<T>) => string | null = () => null,
): Promise<Result<Canonical<T> | null>> {
  for (let attempt = 0; ; attempt += 1) {
    const loaded = await createJsonFile(path, format, context.folder).load()
    const error = loaded.ok ? misfitError(path, loaded.value && misfit(loaded.value)) : loaded.error
    if (loaded.ok && !error) return found(context, path, loaded.value)
    const told = error && (await context.quarantine.setAside(path, error))
    if (told) return failure(told)
    if (attempt >= 3) return error ? failure(error) : loaded
  }
}

function misfitError(path: string, reason: string | null): AppError | null {
  return reason === null ? null : { kind: 'file-unreadable', path, stage: 'schema', reason, kept: null }
}

/** A file that is not there because it is in quarantine is still told as the problem that it is. */
function found<T>(
  context: StoreContext,
  path: string,
  value: Canonical<T> | null,
): Result<Canonical<T> | null> {
  const problem = value === null ? context.quarantine.problemOf(path) : null
  if (problem) return failure(problem)
  context.quarantine.clear(path)
  return success(value)
}
