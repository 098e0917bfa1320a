import { z } from 'zod'
import { idSchema } from '../domain/identifier'
import { importFormatSchema } from '../imports/format'
import { importMappingSchema } from '../imports/mapping'
import { planLineSchema, plannedActions, planPreviewSchema } from '../imports/plan'
import { importPictureSchema, pictureCountsSchema, pictureStateSchema } from '../imports/picture'
import { foreseenUndoSchema, importEntrySchema, importRecordSchema } from '../imports/record'
import type { Request } from './channel'
import { request } from './channel'

const nothing = z.null()
const path = z.string().min(1).max(4096)

/** What to import, and how it is called here. */
export const importRequestSchema = z.strictObject({
  paths: z.array(path).min(1).max(1000),
  mapping: importMappingSchema,
  format: importFormatSchema.nullable(),
})
export type ImportRequest = z.infer<typeof importRequestSchema>

/** Requests of the import screen, in the order in which it asks: choose, plan, look, run, keep, take back. */
export const importRequests = {
  /** Files, or folders: systems have one dialog for each. */
  'import:choose': request(z.strictObject({ what: z.enum(['files', 'folder']) }), z.array(z.string())),
  /** Keeps the HTML of a page that was pasted as a file, and gives its path: from there on it is a file like others. */
  'import:keep-paste': request(z.strictObject({ html: z.string().min(1).max(20_000_000) }), z.string()),
  /** A dry run; the job ends with `import-planned`. The last plans are held until the workspace is closed. */
  'import:plan': request(importRequestSchema, z.strictObject({ job: idSchema })),
  'import:plan-lines': request(
    z.strictObject({
      plan: idSchema,
      action: z.enum(plannedActions).nullable(),
      from: z.number().int().min(0),
      count: z.number().int().min(1).max(500),
    }),
    z.strictObject({ total: z.number().int(), lines: z.array(planLineSchema) }),
  ),
  /** Null for a line that makes no article. */
  'import:preview': request(
    z.strictObject({ plan: idSchema, number: z.number().int().min(0) }),
    planPreviewSchema.nullable(),
  ),
  'import:run': request(importRequestSchema, z.strictObject({ job: idSchema })),
  'import:pause': request(z.strictObject({ job: idSchema, paused: z.boolean() }), nothing),
  'import:list': request(nothing, z.array(importEntrySchema)),
  'import:report': request(z.strictObject({ import: idSchema }), importRecordSchema),
  /** Asks where to, and gives the path; null when the person gives up. */
  'import:save-report': request(
    z.strictObject({ import: idSchema, form: z.enum(['html', 'json']) }),
    z.string().nullable(),
  ),
  /** Pictures that an import left on the web, those of one state or all, and what became of them. */
  'import:pictures': request(
    z.strictObject({
      import: idSchema,
      state: pictureStateSchema.nullable(),
      from: z.number().int().min(0),
      count: z.number().int().min(0).max(500),
    }),
    z.strictObject({
      counts: pictureCountsSchema,
      total: z.number().int(),
      pictures: z.array(importPictureSchema),
    }),
  ),
  /**
   * Asks the web for those that wait, and with `again` for those that were refused. The job has the step `pictures`, is
   * paused by `import:pause` and ends with `import-pictures-fetched`; canceled, it goes on where it was next time.
   */
  'import:fetch-pictures': request(
    z.strictObject({ import: idSchema, again: z.boolean() }),
    z.strictObject({ job: idSchema }),
  ),
  /** What undoing would do now, and what would stay; nothing is written. */
  'import:foresee-undo': request(z.strictObject({ import: idSchema }), foreseenUndoSchema),
  'import:undo': request(z.strictObject({ import: idSchema }), z.strictObject({ job: idSchema })),
} satisfies Record<string, Request>
