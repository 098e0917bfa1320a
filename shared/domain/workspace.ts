import { z } from 'zod'
import { checkSettingsSchema } from './checks/finding'
import { idSchema } from './identifier'
import { importLimitsSchema } from '../imports/limits'
import { mediaLimitsSchema } from './media'
import { recommendationRulesSchema } from './recommend'

export const workspaceVersion = 1

export const baseUrlSchema = z.url({ protocol: /^https?$/ })

/** `workspace.json`: what one publication is, and what a program must be to write it. */
export const workspaceSchema = z.strictObject({
  format: z.literal('galley/workspace'),
  version: z.literal(workspaceVersion),
  minimumProgram: z.string(),
  id: idSchema,
  publication: z.strictObject({
    name: z.string().min(1),
    baseUrl: baseUrlSchema.nullable(),
    language: z.enum(['zh-CN', 'en']),
  }),
  timeZone: z.string().min(1),
  stages: z.number().int().min(1).max(3),
  /** Rules whose severity is not their own; absent until one is changed. */
  checkSettings: checkSettingsSchema.optional(),
  /** What pictures and attachments may be; absent where the defaults hold. */
  mediaLimits: mediaLimitsSchema.optional(),
  /** What files of an import may be; absent where the defaults hold. */
  importLimits: importLimitsSchema.optional(),
  /** What recommended reading takes in by itself; absent where the defaults hold. */
  recommendationRules: recommendationRulesSchema.optional(),
})
export type Workspace = z.infer<typeof workspaceSchema>
