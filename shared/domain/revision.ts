import { z } from 'zod'
import { articleSchema } from './article'
import { hashSchema } from './identifier'

/** A stored snapshot, named by the SHA-256 of its canonical bytes. Who, when and why are in the decisions. */
export const revisionSchema = z.strictObject({
  format: z.literal('galley/revision'),
  version: z.literal(1),
  parents: z.array(hashSchema),
  article: articleSchema,
})
export type Revision = z.infer<typeof revisionSchema>
