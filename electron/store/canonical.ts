import { createHash } from 'node:crypto'
import type { z } from 'zod'
import type { AppError } from '../../shared/errors'
import type { Result } from '../../shared/result'
import { failure, success } from '../../shared/result'
import type { Format } from './formats'

/** A value in its one form, the text that stands for it in a file, and the SHA-256 of that text's bytes. */
export interface Canonical<T> {
  value: T
  text: string
  hash: string
}

export function sha256(bytes: string | Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** Two spaces, LF, a line feed at the end; keys in the order that the value has them. */
export function canonicalText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}

/** The one form of a value that the program made, or `invalid-input` when its schema refuses it. */
export function toCanonical<T>(format: Format<T>, value: NoInfer<T>): Result<Canonical<T>> {
  const parsed = format.schema.safeParse(format.normalise(value))
  return parsed.success ? success(canonicalOf(parsed.data)) : failure(invalidInput(parsed.error))
}

/** The one form of a value that was read from a file; nothing that the schema does not know is let through. */
export function parseCanonical<T>(format: Format<T>, value: unknown): Result<Canonical<T>, string> {
  const parsed = format.schema.safeParse(value)
  return parsed.success
    ? success(canonicalOf(format.normalise(parsed.data)))
    : failure(issuesOf(parsed.error).join('; '))
}

export function invalidInput(error: z.ZodError): AppError {
  return { kind: 'invalid-input', issues: issuesOf(error) }
}

function issuesOf(error: z.ZodError): string[] {
  return error.issues.map((issue) => `${issue.path.join('.') || '(top)'}: ${issue.message}`)
}

function canonicalOf<T>(value: T): Canonical<T> {
  const text = canonicalText(value)
  return { value, text, hash: sha256(text) }
}
