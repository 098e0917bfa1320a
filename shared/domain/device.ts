import { z } from 'zod'
import { idSchema } from './identifier'
import { preferencesSchema } from './settings'

/** What this device remembers; it never travels with a workspace. */
export const deviceSchema = z.strictObject({
  format: z.literal('galley/device'),
  version: z.literal(1),
  id: idSchema,
  preferences: preferencesSchema,
  /** Workspaces by the moment they were last opened, newest first. */
  recent: z.array(z.strictObject({ folder: z.string(), name: z.string(), openedAt: z.string() })),
  /** Who sat at which workspace last: workspace id to person id. */
  desks: z.record(idSchema, idSchema),
  window: z
    .strictObject({
      bounds: z.strictObject({ x: z.number(), y: z.number(), width: z.number(), height: z.number() }),
      isMaximized: z.boolean(),
    })
    .nullable(),
})
export type Device = z.infer<typeof deviceSchema>
