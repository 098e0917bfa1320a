import { z } from 'zod'
import { attachmentRefusals } from './domain/attachment'
import { findingSchema } from './domain/checks/finding'
import { refusalSchema } from './domain/workflow'

/** Who writes in a workspace now, as its lock says it. */
export const lockHolderSchema = z.strictObject({
  device: z.string(),
  host: z.string(),
  pid: z.number().int(),
  program: z.string(),
  since: z.string(),
  heartbeat: z.string(),
})
export type LockHolder = z.infer<typeof lockHolderSchema>

/** The step of loading at which a file failed. */
export const loadStageSchema = z.enum(['read', 'empty', 'json', 'version', 'migrate', 'schema'])

export const mediaRefusals = [
  ...attachmentRefusals,
  'not-a-picture',
  'too-many-bytes',
  'too-many-pixels',
  'broken',
  'active-svg',
  'unreadable',
] as const
export const fetchRefusals = [
  'scheme',
  'private',
  'unreachable',
  'status',
  'redirects',
  'timeout',
  'too-large',
  'not-a-picture',
] as const

const kind = <K extends string, S extends z.ZodRawShape>(name: K, shape: S) =>
  z.strictObject({ kind: z.literal(name), ...shape })

/** Everything that can be told to a user; closed, so that each variant has its sentence in both languages. */
export const appErrorSchema = z.discriminatedUnion('kind', [
  kind('invalid-input', { issues: z.array(z.string()) }),
  kind('not-found', {
    what: z.enum([
      'article',
      'revision',
      'column',
      'tag',
      'person',
      'media',
      'job',
      'slot',
      'file',
      'comment',
      'import',
    ]),
    id: z.string(),
  }),
  kind('workspace-not-found', { path: z.string() }),
  kind('workspace-exists', { path: z.string() }),
  kind('workspace-not-open', {}),
  kind('workspace-too-new', { path: z.string(), needs: z.string(), program: z.string() }),
  kind('workspace-held', { path: z.string(), holder: lockHolderSchema }),
  kind('read-only', {
    path: z.string(),
    holder: lockHolderSchema.nullable(),
    why: z.enum(['held', 'newer', 'folder']),
  }),
  kind('file-unreadable', {
    path: z.string(),
    stage: loadStageSchema,
    reason: z.string(),
    kept: z.string().nullable(),
  }),
  kind('file-too-new', { path: z.string(), version: z.number(), supported: z.number() }),
  kind('write-failed', {
    path: z.string(),
    why: z.enum(['disk-full', 'no-permission', 'read-only-disk', 'in-use', 'gone', 'too-long', 'other']),
    detail: z.string(),
  }),
  kind('save-conflict', { article: z.string(), base: z.string(), current: z.string() }),
  kind('text-changed', { article: z.string(), expected: z.string(), current: z.string() }),
  kind('move-refused', { move: z.string(), state: z.string(), refusal: refusalSchema }),
  kind('checks-failed', { article: z.string(), findings: z.array(findingSchema) }),
  kind('word-changed', { word: z.string() }),
  kind('comment-refused', { why: z.enum(['not-yours', 'deleted']) }),
  kind('recommended-full', { limit: z.number() }),
  kind('recommended-twice', { title: z.string() }),
  kind('recommends-itself', {}),
  kind('import-refused', {
    source: z.string(),
    why: z.enum(['binary', 'empty', 'not-a-page', 'too-large', 'unreadable', 'encoding']),
    detail: z.string(),
  }),
  kind('media-refused', { name: z.string(), why: z.enum(mediaRefusals), detail: z.string() }),
  kind('fetch-refused', { url: z.string(), why: z.enum(fetchRefusals), detail: z.string() }),
  kind('bundle-target', {
    path: z.string(),
    why: z.enum(['not-a-bundle', 'other-publication', 'inside-workspace']),
  }),
  kind('not-a-bundle', { path: z.string(), detail: z.string() }),
  kind('path-clash', { path: z.string(), articles: z.array(z.string()) }),
  kind('search-query', {
    problem: z.enum([
      'unknown-field',
      'empty-field',
      'bad-date',
      'unknown-state',
      'unknown-tag',
      'unknown-column',
      'nothing-to-find',
    ]),
    field: z.string(),
    value: z.string(),
  }),
  kind('canceled', {}),
  kind('unexpected', { reference: z.string() }),
])
export type AppError = z.infer<typeof appErrorSchema>
export type AppErrorKind = AppError['kind']
