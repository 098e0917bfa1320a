import { z } from 'zod'
import { articleSchema } from '../domain/article'
import { idSchema } from '../domain/identifier'
import { foundStateSchema, importFormatSchema } from './format'
import { importNoteSchema } from './note'
import { refusedItemSchema, skippedItemSchema } from './record'

export const plannedActions = ['create', 'update', 'skip', 'refuse'] as const

/** How a text was read, and how sure that is. */
export const foundEncodingSchema = z.strictObject({
  name: z.string(),
  sureness: z.enum(['certain', 'likely', 'guess']),
})
export type FoundEncoding = z.infer<typeof foundEncodingSchema>

/** One line of the list that a dry run gives; `number` names it in later requests. */
export const planLineSchema = z.strictObject({
  number: z.number().int().min(0),
  source: z.string(),
  place: z.string(),
  format: importFormatSchema.nullable(),
  /** Null where there are no bytes to decode, or none were read anew. */
  encoding: foundEncodingSchema.nullable(),
  action: z.enum(plannedActions),
  title: z.string(),
  /** As mapped, from the top of the tree; empty for none. */
  column: z.array(z.string()),
  state: foundStateSchema,
  tags: z.number().int(),
  losses: z.number().int(),
  guesses: z.number().int(),
  pictures: z.number().int(),
  /** The article that is changed or stays as it is. */
  article: idSchema.nullable(),
  refusal: refusedItemSchema.nullable(),
  /** Why it is not imported although nothing is wrong with it. */
  why: skippedItemSchema.shape.why.nullable(),
})
export type PlanLine = z.infer<typeof planLineSchema>

const counted = <T extends z.ZodType>(value: T) =>
  z.array(z.strictObject({ name: value, count: z.number().int() }))

/** What a dry run found, without the lines: they are asked for by page. */
export const importPlanSchema = z.strictObject({
  id: idSchema,
  files: z.number().int(),
  counts: z.strictObject({
    create: z.number().int(),
    update: z.number().int(),
    skip: z.number().int(),
    refuse: z.number().int(),
  }),
  losses: z.number().int(),
  guesses: z.number().int(),
  formats: counted(importFormatSchema),
  /** What can be mapped, under its name in the source, the most frequent first. */
  columns: counted(z.array(z.string())),
  tags: counted(z.string()),
  authors: counted(z.string()),
  states: counted(foundStateSchema),
  pictures: z.strictObject({ here: z.number().int(), remote: z.number().int(), missing: z.number().int() }),
})
export type ImportPlan = z.infer<typeof importPlanSchema>

/** One article as it would be, with what is to be told of it. */
export const planPreviewSchema = z.strictObject({
  number: z.number().int(),
  article: articleSchema,
  /** What is stored now, where it is changed. */
  before: articleSchema.nullable(),
  /** By name: columns and tags that are not here yet have no id in `article`. */
  column: z.array(z.string()),
  tags: z.array(z.string()),
  notes: z.array(importNoteSchema),
})
export type PlanPreview = z.infer<typeof planPreviewSchema>
