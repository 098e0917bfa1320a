import { z } from 'zod'

/** A ULID: made offline, sorts by the moment of making. */
export const idSchema = z.string().regex(/^[0-9A-HJKMNP-TV-Z]{26}$/, 'not a ULID')

/** The SHA-256 of canonical bytes, in lower-case hexadecimal. */
export const hashSchema = z.string().regex(/^[0-9a-f]{64}$/, 'not a SHA-256')

/** A moment with its offset, such as 2026-12-05T09:00:00.000+08:00 or …Z. */
export const momentSchema = z.iso.datetime({ offset: true })

/** The article's own date: a day, or a moment without or with seconds, in the publication's own time. */
export const dateSchema = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])( ([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?)?$/, 'not a date')

/** The folder of an id: its last two characters, so that thousands of files spread evenly. */
export function shardOf(id: string): string {
  return id.slice(-2).toLowerCase()
}
