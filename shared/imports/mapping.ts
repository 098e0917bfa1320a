import { z } from 'zod'
import type { FoundState } from './format'

/** What becomes of an article that had a state elsewhere; each is reached by the table of moves, or not at all. */
export const targetStates = ['draft', 'in-review', 'scheduled', 'published', 'leave-out'] as const
export const targetStateSchema = z.enum(targetStates)
export type TargetState = z.infer<typeof targetStateSchema>

const name = z.string().trim().min(1).max(200)

/** Paths of columns, from the top of the tree, are lists of names; an empty `to` is no column. */
const columnRule = z.strictObject({ from: z.array(z.string()), to: z.array(name).max(12) })
/** `to` null: the tag is left out. */
const tagRule = z.strictObject({ from: z.string(), to: name.nullable() })
const authorRule = z.strictObject({ from: z.string(), to: z.string().trim().max(200) })

/**
 * How what was found is called here. What no rule names keeps its name; states are drafts unless they are mapped, and
 * what was in the bin is left out.
 */
export const importMappingSchema = z.strictObject({
  columns: z.array(columnRule).default([]),
  tags: z.array(tagRule).default([]),
  authors: z.array(authorRule).default([]),
  states: z
    .strictObject({
      draft: targetStateSchema.default('draft'),
      pending: targetStateSchema.default('draft'),
      scheduled: targetStateSchema.default('draft'),
      published: targetStateSchema.default('draft'),
      private: targetStateSchema.default('draft'),
      trashed: targetStateSchema.default('leave-out'),
    } satisfies Record<FoundState, z.ZodType>)
    .prefault({}),
})
export type ImportMapping = z.infer<typeof importMappingSchema>

export const identityMapping: ImportMapping = importMappingSchema.parse({})
