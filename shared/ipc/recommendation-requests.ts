import { z } from 'zod'
import { idSchema } from '../domain/identifier'
import { reasonSchema, refusalOfCandidateSchema } from '../domain/recommend'
import { slotLimit } from '../domain/recommendation'
import { articleSummarySchema } from '../domain/summary'
import type { Request } from './channel'
import { request } from './channel'

/** What the workbench of recommended reading asks for. */
export const recommendationRequests = {
  'recommendation:search': request(
    z.strictObject({ query: z.string().max(200), except: idSchema.nullable() }),
    z.array(articleSummarySchema),
  ),

  /** What may be recommended on an article besides what `listed` has; `reading` while the index is being made. */
  'recommendation:suggest': request(
    z.strictObject({
      article: idSchema,
      listed: z.array(idSchema).max(slotLimit),
      limit: z.int().min(1).max(50),
    }),
    z.strictObject({
      suggestions: z.array(
        z.strictObject({ summary: articleSummarySchema, score: z.number(), reasons: z.array(reasonSchema) }),
      ),
      refused: z.array(z.strictObject({ title: z.string(), why: refusalOfCandidateSchema })),
      reading: z.strictObject({ done: z.int(), total: z.int() }).nullable(),
    }),
  ),
} satisfies Record<string, Request>
