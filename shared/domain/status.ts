import { z } from 'zod'
import type { ArticleRecord } from './fold'
import type { Role } from './person'
import type { MoveSituation } from './workflow'
import { stateSchema } from './workflow'

/** The state of the working copy as people see it: the record of decisions held against the text of today. */
export const articleStatusSchema = z.strictObject({
  state: stateSchema,
  stage: z.number().int().nullable(),
  stages: z.number().int(),
  amended: z.boolean(),
  signOffLapsed: z.boolean(),
  scheduledFor: z.string().nullable(),
  embargoUntil: z.string().nullable(),
  publishedAt: z.string().nullable(),
  deleted: z.boolean(),
})
export type ArticleStatus = z.infer<typeof articleStatusSchema>

/**
 * A sign-off holds for the text that was signed: with another text in the working copy a signed-off
 * article is a draft again, a later review stage starts again at the first, and a published one is
 * amended. A schedule stands, because what it will publish is the signed revision.
 */
export function statusOf(record: ArticleRecord, textIsBound: boolean): ArticleStatus {
  const hasEdition = record.publishedEdition !== null
  const isSignedOffBefore =
    record.state === 'signed-off' || (record.state === 'in-review' && (record.stage ?? 1) > 1)
  const signOffLapsed = isSignedOffBefore && !textIsBound
  const unsigned = hasEdition ? ('published' as const) : ('draft' as const)
  return {
    state: signOffLapsed && record.state === 'signed-off' ? unsigned : record.state,
    stage: signOffLapsed && record.state === 'in-review' ? 1 : record.stage,
    stages: record.stages,
    amended: hasEdition && (record.revision !== record.publishedEdition?.revision || !textIsBound),
    signOffLapsed,
    scheduledFor: record.scheduledFor,
    embargoUntil: record.embargoUntil,
    publishedAt: record.publishedEdition?.publishedAt ?? null,
    deleted: record.deleted,
  }
}

export function situationOf(status: ArticleStatus, roles: readonly Role[]): MoveSituation {
  return {
    state: status.state,
    deleted: status.deleted,
    hasEdition: status.publishedAt !== null,
    amended: status.amended,
    signOffLapsed: status.signOffLapsed,
    roles,
  }
}
