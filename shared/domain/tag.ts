import { z } from 'zod'
import { idSchema } from './identifier'

export const tagSchema = z.strictObject({
  format: z.literal('galley/tag'),
  version: z.literal(1),
  id: idSchema,
  name: z.string().min(1),
})
export type Tag = z.infer<typeof tagSchema>
