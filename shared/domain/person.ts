import { z } from 'zod'
import { idSchema } from './identifier'

export const roles = ['editor', 'managing-editor', 'publisher', 'administrator'] as const
export const roleSchema = z.enum(roles)
export type Role = z.infer<typeof roleSchema>

export const personSchema = z.strictObject({
  format: z.literal('galley/person'),
  version: z.literal(1),
  id: idSchema,
  name: z.string().min(1),
  roles: z.array(roleSchema).min(1),
})
export type Person = z.infer<typeof personSchema>
