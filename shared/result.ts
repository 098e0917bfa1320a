import type { AppError } from './errors'

/** What every operation that can fail for an expected reason gives: a value, never an exception. */
export type Result<T, E = AppError> = { ok: true; value: T } | { ok: false; error: E }

export function success<T>(value: T): { ok: true; value: T } {
  return { ok: true, value }
}

export function failure<E>(error: E): { ok: false; error: E } {
  return { ok: false, error }
}
