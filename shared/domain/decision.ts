import { z } from 'zod'
import { hashSchema, idSchema, momentSchema } from './identifier'
import { moves } from './workflow'

/** Records that keep a revision or set an embargo without moving the article. */
export const recordKinds = ['create', 'import', 'keep', 'restore', 'embargo'] as const

/**
 * One decision on one article, `decisions/<xx>/<id>/<decision id>.json`; written once, never changed.
 *
 * `prev` is the hash of the last decision that whoever decided had seen, null for the first. `by` is a
 * person. `revision` is the text decided on. `moment` is what was asked for: when a schedule is due, until when an
 * embargo lasts (null lifts it), and on a publish by the clock the moment it was due. `stages` says on a
 * submit how many stages this review has. `signature` is reserved: it will sign these bytes with
 * `signature` null, the same bytes that `prev` hashes.
 */
export const decisionSchema = z.strictObject({
  format: z.literal('galley/decision'),
  version: z.literal(1),
  id: idSchema,
  article: idSchema,
  prev: hashSchema.nullable(),
  kind: z.enum([...moves, ...recordKinds]),
  by: idSchema,
  at: momentSchema,
  revision: hashSchema.nullable(),
  stage: z.number().int().min(1).max(3).nullable(),
  stages: z.number().int().min(1).max(3).nullable(),
  moment: momentSchema.nullable(),
  reason: z.string().nullable(),
  signature: z.null(),
})
export type Decision = z.infer<typeof decisionSchema>
export type DecisionKind = Decision['kind']

/** A decision with the hash of its bytes, which is what the next one names as `prev`. */
export interface HashedDecision {
  hash: string
  decision: Decision
}
