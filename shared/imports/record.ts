import { z } from 'zod'
import { hashSchema, idSchema, momentSchema } from '../domain/identifier'
import { importFormatSchema } from './format'
import { importMappingSchema } from './mapping'
import { importNoteSchema } from './note'

/** Why an item did not go in: what a reader, a limit or the workspace says. */
export const refusalReasons = [
  'binary',
  'empty',
  'malformed',
  'too-large',
  'unreadable',
  'encoding',
  'unsafe',
  'unknown',
  'not-json',
  'not-a-page',
  'clash',
  'other-text',
  'write-failed',
  'stopped',
] as const
export const refusalReasonSchema = z.enum(refusalReasons)
export type RefusalReason = z.infer<typeof refusalReasonSchema>

/** Where an item stands: the name of its file as it was chosen, and its place in it. */
const where = { source: z.string(), place: z.string() }

export const createdItemSchema = z.strictObject({
  ...where,
  article: idSchema,
  title: z.string(),
  format: importFormatSchema,
})
export const updatedItemSchema = createdItemSchema.extend({
  /** The text from before, as a revision; what undoing goes back to. */
  before: hashSchema,
  /** The SHA-256 of the text as it was stored then: with another one, somebody has worked on it since. */
  after: hashSchema,
})
export const skippedItemSchema = z.strictObject({
  ...where,
  article: idSchema.nullable(),
  why: z.enum(['same', 'same-bytes', 'left-out']),
})
export const refusedItemSchema = z.strictObject({
  ...where,
  why: refusalReasonSchema,
  detail: z.string(),
  line: z.number().int().min(1).nullable(),
})
export const notedItemSchema = z.strictObject({ ...where, note: importNoteSchema })

/** Articles that undoing left as they are, and why. */
export const keptItemSchema = z.strictObject({
  article: idSchema,
  title: z.string(),
  why: z.enum(['touched', 'withdrawn', 'not-allowed', 'gone']),
})

/** What undoing an import would do: counts of articles, and those that would stay. */
export const foreseenUndoSchema = z.strictObject({
  deleted: z.number().int(),
  /** Published since, or by the import: withdrawn, as whatever was published is. */
  withdrawn: z.number().int(),
  restored: z.number().int(),
  kept: z.array(keptItemSchema),
})
export type ForeseenUndo = z.infer<typeof foreseenUndoSchema>

/** One import, `imports/<id>.json`: what it was told, what it did, and what became of it. */
export const importRecordSchema = z.strictObject({
  format: z.literal('galley/import'),
  version: z.literal(1),
  id: idSchema,
  by: idSchema,
  startedAt: momentSchema,
  /** Null while it runs, and for one that was cut off. */
  finishedAt: momentSchema.nullable(),
  /** What was chosen, by name. */
  sources: z.array(z.string()),
  mapping: importMappingSchema,
  created: z.array(createdItemSchema),
  updated: z.array(updatedItemSchema),
  skipped: z.array(skippedItemSchema),
  refused: z.array(refusedItemSchema),
  notes: z.array(notedItemSchema),
  /** Ids of columns and tags that it made. */
  columns: z.array(idSchema),
  tags: z.array(idSchema),
  /** It was stopped before its end. */
  canceled: z.boolean(),
  undone: z.strictObject({ by: idSchema, at: momentSchema, kept: z.array(keptItemSchema) }).nullable(),
})
export type ImportRecord = z.infer<typeof importRecordSchema>
export type UpdatedItem = z.infer<typeof updatedItemSchema>
export type SkippedItem = z.infer<typeof skippedItemSchema>
export type RefusedItem = z.infer<typeof refusedItemSchema>
export type NotedItem = z.infer<typeof notedItemSchema>
export type KeptItem = z.infer<typeof keptItemSchema>

/** One line of the list of imports: a record without its lines. */
export const importEntrySchema = z.strictObject({
  ...importRecordSchema.pick({
    id: true,
    by: true,
    startedAt: true,
    finishedAt: true,
    sources: true,
    canceled: true,
  }).shape,
  created: z.number().int(),
  updated: z.number().int(),
  skipped: z.number().int(),
  refused: z.number().int(),
  losses: z.number().int(),
  guesses: z.number().int(),
  /** When it was taken back, and how many articles stayed. */
  undone: z.strictObject({ at: momentSchema, kept: z.number().int() }).nullable(),
})
export type ImportEntry = z.infer<typeof importEntrySchema>

export function toImportEntry(record: ImportRecord): ImportEntry {
  const { id, by, startedAt, finishedAt, sources, canceled, undone } = record
  const notes = (kind: 'loss' | 'guess') => record.notes.filter(({ note }) => note.kind === kind).length
  return {
    id,
    by,
    startedAt,
    finishedAt,
    sources,
    canceled,
    created: record.created.length,
    updated: record.updated.length,
    skipped: record.skipped.length,
    refused: record.refused.length,
    losses: notes('loss'),
    guesses: notes('guess'),
    undone: undone ? { at: undone.at, kept: undone.kept.length } : null,
  }
}
