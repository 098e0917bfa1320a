import type { AppError } from '../../shared/errors'
import type { Result } from '../../shared/result'
import { failure, success } from '../../shared/result'

/** An expected failure on its way through code that can only throw, such as an adapter of lowdb. */
export class StoreFailure extends Error {
  constructor(readonly appError: AppError) {
    super(appError.kind)
  }
}

/** Runs the task; a `StoreFailure` becomes a value, anything else is a bug and is thrown on. */
export async function toResult<T>(task: () => Promise<T>): Promise<Result<T>> {
  try {
    return success(await task())
  } catch (error) {
    if (error instanceof StoreFailure) return failure(error.appError)
    throw error
  }
}

/** The same for a task that does not wait for anything. */
export function toResultNow<T>(task: () => T): Result<T> {
  try {
    return success(task())
  } catch (error) {
    if (error instanceof StoreFailure) return failure(error.appError)
    throw error
  }
}
