import { z } from 'zod'
import { hashSchema, idSchema, momentSchema } from './identifier'

export const leftReasons = [
  'not-published',
  'published-later',
  'embargoed',
  'withdrawn',
  'deleted',
  'unreadable',
] as const

/** What an article in a bundle names and the bundle does not have: by its hash, or by its address on the web. */
export const missingFileSchema = z.strictObject({
  id: z.string(),
  what: z.enum(['picture', 'attachment']),
  media: hashSchema.nullable(),
  address: z.string().nullable(),
})
export type MissingFile = z.infer<typeof missingFileSchema>

/** What a build of a bundle did. */
export const bundleReportSchema = z.strictObject({
  out: z.string(),
  asOf: momentSchema,
  articles: z.number().int(),
  files: z.number().int(),
  bytes: z.number().int(),
  left: z.array(z.strictObject({ id: z.string(), reason: z.enum(leftReasons) })),
  missing: z.array(missingFileSchema),
})
export type BundleReport = z.infer<typeof bundleReportSchema>

export const bundleProblems = [
  'missing',
  'extra',
  'changed',
  'unreadable',
  'not-listed',
  'malformed',
] as const

/** What a verification found; `ok` only after every file was read again. */
export const bundleVerificationSchema = z.strictObject({
  ok: z.boolean(),
  files: z.number().int(),
  problems: z.array(
    z.strictObject({ path: z.string(), problem: z.enum(bundleProblems), detail: z.string() }),
  ),
})
export type BundleVerification = z.infer<typeof bundleVerificationSchema>

/** `data/bundle.json`: what the bundle is. */
export const bundleFileSchema = z.strictObject({
  format: z.literal('galley/bundle'),
  version: z.literal(1),
  program: z.string(),
  asOf: momentSchema,
  workspace: idSchema,
  publication: z.strictObject({
    name: z.string(),
    baseUrl: z.string().nullable(),
    language: z.enum(['zh-CN', 'en']),
  }),
  timeZone: z.string(),
  articles: z.array(
    z.strictObject({
      id: idSchema,
      title: z.string(),
      revision: hashSchema,
      publishedAt: momentSchema,
      firstPublishedAt: momentSchema,
      page: z.string(),
      json: z.string(),
    }),
  ),
  left: bundleReportSchema.shape.left,
})
export type BundleFile = z.infer<typeof bundleFileSchema>

/** One line of the history of bundles built from a workspace; kept in the desk log. */
export const bundleEntrySchema = z.strictObject({
  out: z.string(),
  asOf: z.string(),
  at: z.string(),
  by: z.string(),
  articles: z.number().int(),
  files: z.number().int(),
  bytes: z.number().int(),
  exists: z.boolean(),
})
export type BundleEntry = z.infer<typeof bundleEntrySchema>
