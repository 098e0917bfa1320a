import { z } from 'zod'
import { hashSchema, idSchema, momentSchema } from '../../shared/domain/identifier'
import type { DeskLogLine } from './store'

/** One line of the desk log. `prev` is the SHA-256 of the bytes of the line before, null on the first of a file. */
export const deskLineSchema = z.strictObject({
  version: z.literal(1),
  at: momentSchema,
  device: z.string(),
  by: z.string(),
  what: z.string().min(1),
  article: idSchema.nullable(),
  details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  prev: hashSchema.nullable(),
})
export type StoredDeskLine = z.infer<typeof deskLineSchema>

/** What a line says that follows one which a crash cut off. */
export const tornLine = 'desk-log:torn'
/** What a line says that follows an end which is not the one that was written. */
export const cutLine = 'desk-log:cut'

/** The canonical text of a line, without its line feed. */
export function deskLineText(line: StoredDeskLine): string {
  const details = Object.fromEntries(
    Object.entries(line.details).sort(([one], [other]) => (one < other ? -1 : 1)),
  )
  return JSON.stringify(deskLineSchema.parse({ ...line, details }))
}

/** The line, or null when the text is not one. */
export function parseDeskLine(text: string): StoredDeskLine | null {
  try {
    return deskLineSchema.parse(JSON.parse(text))
  } catch {
    return null
  }
}

export function toDeskLogLine({ at, device, by, what, article, details }: StoredDeskLine): DeskLogLine {
  return { at, device, by, what, article, details }
}
