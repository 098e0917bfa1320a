import { z } from 'zod'
import { checkSettingsSchema } from './checks/finding'
import { idSchema } from './identifier'

/** A node of the column tree; `rank` is a fractional rank among its siblings; empty `slug`: from the name. */
export const columnSchema = z.strictObject({
  format: z.literal('galley/column'),
  version: z.literal(1),
  id: idSchema,
  name: z.string().min(1),
  slug: z.string().regex(/^[a-z0-9-]*$/),
  parent: idSchema.nullable(),
  rank: z.string().min(1),
  /** Rules whose severity is another one in this column than above it; absent until one is changed. */
  checkSettings: checkSettingsSchema.optional(),
})
export type Column = z.infer<typeof columnSchema>

/** Names from the top of the tree down to the column; empty for none or an unknown one. */
export function columnPath(columns: ReadonlyMap<string, Column>, id: string | null): Column[] {
  const path: Column[] = []
  const seen = new Set<string>()
  for (let at = id; at !== null && !seen.has(at);) {
    seen.add(at)
    const column = columns.get(at)
    if (!column) break
    path.unshift(column)
    at = column.parent
  }
  return path
}
