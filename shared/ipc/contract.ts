import { z } from 'zod'
import { articleSchema } from '../domain/article'
import { bundleEntrySchema, bundleReportSchema, bundleVerificationSchema } from '../domain/bundle'
import { checkSettingsSchema, severitySchema } from '../domain/checks/finding'
import { ruleIds } from '../domain/checks/rule-ids'
import { columnSchema } from '../domain/column'
import { conflictCopySchema, openedCopySchema } from '../domain/conflict-copy'
import { decisionSchema } from '../domain/decision'
import { hashSchema, idSchema, momentSchema } from '../domain/identifier'
import { mediaSchema } from '../domain/media'
import { personSchema } from '../domain/person'
import { preferencesSchema } from '../domain/settings'
import { articleStatusSchema } from '../domain/status'
import { articleSummarySchema } from '../domain/summary'
import { tagSchema } from '../domain/tag'
import { moveSchema } from '../domain/workflow'
import { wordListSchema } from '../domain/word-list'
import { wordChangeSchema } from '../domain/word-list-changes'
import { workspaceSchema } from '../domain/workspace'
import { appErrorSchema, lockHolderSchema } from '../errors'
import { importPlanSchema } from '../imports/plan'
import { fetchStopSchema, pictureCountsSchema } from '../imports/picture'
import { importEntrySchema, keptItemSchema } from '../imports/record'
import { pageLineSchema } from '../page-text/page-line'
import type { Result } from '../result'
import type { Request } from './channel'
import { request } from './channel'
import { commentRequests } from './comment-requests'
import type { slotOfferSchema } from './opened-article'
import { openedArticleSchema } from './opened-article'
import { importRequests } from './import-requests'
import { indexStateSchema, searchRequests } from './search-requests'
import { recommendationRequests } from './recommendation-requests'

const nothing = z.null()
const path = z.string().min(1).max(4096)
const copyName = z.string().min(1).max(400)

/** The open workspace as the window needs it. */
export const openWorkspaceSchema = z.strictObject({
  folder: z.string(),
  workspace: workspaceSchema,
  access: z.discriminatedUnion('mode', [
    z.strictObject({ mode: z.literal('write') }),
    z.strictObject({
      mode: z.literal('read-only'),
      why: z.enum(['held', 'newer', 'folder']),
      holder: lockHolderSchema.nullable(),
    }),
  ]),
  person: personSchema,
})
export type OpenWorkspace = z.infer<typeof openWorkspaceSchema>

export const recentWorkspaceSchema = z.strictObject({
  folder: z.string(),
  name: z.string(),
  openedAt: z.string(),
  exists: z.boolean(),
})
export type RecentWorkspace = z.infer<typeof recentWorkspaceSchema>

/** A file of the workspace that could not be read: where it is now and why. */
export const fileProblemSchema = z.strictObject({ path: z.string(), error: appErrorSchema, at: z.string() })
export type FileProblem = z.infer<typeof fileProblemSchema>

export type SlotOffer = z.infer<typeof slotOfferSchema>
export type OpenedArticle = z.infer<typeof openedArticleSchema>

export const savedArticleSchema = z.strictObject({
  base: hashSchema,
  savedAt: z.string(),
  status: articleStatusSchema,
})

/** The names of two texts that become revisions; null where the working copy needs none. */
const revisionName = z.string().min(1).max(200)
const keptNamesSchema = z.strictObject({ mine: revisionName, disk: revisionName.nullable() })

/** One line of the list of revisions: the decision that made or used it. */
export const revisionEntrySchema = z.strictObject({
  decision: decisionSchema.shape.id,
  revision: hashSchema,
  kind: decisionSchema.shape.kind,
  by: z.string(),
  at: z.string(),
  reason: z.string().nullable(),
  words: z.number().int(),
})
export type RevisionEntry = z.infer<typeof revisionEntrySchema>

export const movedArticleSchema = z.strictObject({ status: articleStatusSchema, decision: decisionSchema })

/** What the clock published, or could not; `late` is the seconds after the moment that was due. */
export const firingSchema = z.strictObject({
  published: z.array(z.strictObject({ id: idSchema, title: z.string(), due: z.string(), late: z.number() })),
  failed: z.array(
    z.strictObject({ id: idSchema, title: z.string(), due: z.string(), error: appErrorSchema }),
  ),
})

/** A file that the page was given: dropped, pasted. */
const fileSchema = z.strictObject({ name: z.string().max(400), bytes: z.instanceof(Uint8Array) })

/** An article as JSON text: the bridge out of the page passes a text on whole, and copies an object node by node. */
const articleTextSchema = z
  .string()
  .transform((text, context): unknown => {
    try {
      return JSON.parse(text)
    } catch {
      context.addIssue('not JSON')
      return z.NEVER
    }
  })
  .pipe(articleSchema)

/** Every request of the window to the main process. */
export const requests = {
  'app:state': request(
    nothing,
    z.strictObject({
      version: z.string(),
      platform: z.string(),
      preferences: preferencesSchema,
      systemLocale: z.enum(['zh-CN', 'en']),
      open: openWorkspaceSchema.nullable(),
      /** Why the workspace that the program was started on could not be opened. */
      startFailure: appErrorSchema.nullable(),
      recent: z.array(recentWorkspaceSchema),
    }),
  ),
  'clock:unseen': request(nothing, firingSchema),
  'app:set-preferences': request(preferencesSchema.partial(), preferencesSchema),
  /** The answer to `window:asked` for `save`: everything that was being written is on disk, or is known not to be. */
  'app:flushed': request(nothing, nothing),
  /** Another window on the same desk, on an article or on the library. */
  'window:open': request(z.strictObject({ article: idSchema.nullable() }), nothing),
  'app:open-link': request(z.strictObject({ url: z.string().max(8192) }), nothing),

  'workspace:choose-folder': request(
    z.strictObject({ purpose: z.enum(['open', 'create']) }),
    z.string().nullable(),
  ),
  'workspace:create': request(
    z.strictObject({
      folder: path,
      name: z.string().min(1).max(200),
      stages: z.number().int().min(1).max(3),
      timeZone: z.string().min(1),
      person: z.string().min(1).max(100),
    }),
    openWorkspaceSchema,
  ),
  'workspace:open': request(z.strictObject({ folder: path }), openWorkspaceSchema),
  'workspace:open-sample': request(nothing, openWorkspaceSchema),
  'workspace:close': request(nothing, nothing),
  'workspace:update': request(
    z.strictObject({
      publication: workspaceSchema.shape.publication.partial().optional(),
      timeZone: z.string().optional(),
      stages: workspaceSchema.shape.stages.optional(),
      mediaLimits: workspaceSchema.shape.mediaLimits,
    }),
    workspaceSchema,
  ),
  'workspace:problems': request(nothing, z.array(fileProblemSchema)),

  'conflict-copy:list': request(nothing, z.array(conflictCopySchema)),
  'conflict-copy:open': request(z.strictObject({ file: copyName }), openedCopySchema),
  /** Moves a copy out of the way, to the folder of those that are settled. */
  'conflict-copy:put-away': request(z.strictObject({ file: copyName }), nothing),

  'article:list': request(nothing, z.array(articleSummarySchema)),
  'article:create': request(
    z.strictObject({ title: z.string().max(1000) }),
    z.strictObject({ id: idSchema }),
  ),
  'article:open': request(z.strictObject({ id: idSchema }), openedArticleSchema),
  'article:save': request(
    z.strictObject({ article: articleTextSchema, base: hashSchema }),
    savedArticleSchema,
  ),
  'article:move': request(
    z.strictObject({
      id: idSchema,
      move: moveSchema,
      /** The working copy that the person saw; another one on disk refuses the move. */
      base: hashSchema,
      reason: z.string().max(10_000).nullable(),
      moment: momentSchema.nullable(),
    }),
    movedArticleSchema,
  ),
  'article:set-embargo': request(
    z.strictObject({ id: idSchema, until: momentSchema.nullable() }),
    movedArticleSchema,
  ),
  'journal:write': request(z.strictObject({ article: articleTextSchema, base: hashSchema }), nothing),
  'journal:discard': request(z.strictObject({ id: idSchema }), nothing),

  'revision:list': request(z.strictObject({ id: idSchema }), z.array(revisionEntrySchema)),
  'revision:show': request(z.strictObject({ id: idSchema, revision: hashSchema }), articleSchema),
  'revision:keep': request(
    z.strictObject({ id: idSchema, base: hashSchema, name: z.string().min(1).max(200) }),
    movedArticleSchema,
  ),
  /**
   * Makes two texts revisions before they become one: `mine`, and the working copy where it is given a name. A text
   * that is a revision already is not listed a second time.
   */
  'revision:keep-both': request(
    z.strictObject({ id: idSchema, base: hashSchema, mine: articleSchema, names: keptNamesSchema }),
    nothing,
  ),
  'revision:restore': request(
    z.strictObject({ id: idSchema, base: hashSchema, revision: hashSchema }),
    openedArticleSchema,
  ),

  ...commentRequests,

  ...recommendationRequests,

  'column:list': request(nothing, z.array(columnSchema)),
  'column:create': request(
    z.strictObject({ name: z.string().min(1).max(100), parent: idSchema.nullable() }),
    columnSchema,
  ),
  'tag:list': request(nothing, z.array(tagSchema)),
  'tag:create': request(z.strictObject({ name: z.string().min(1).max(100) }), tagSchema),
  'person:list': request(nothing, z.array(personSchema)),
  'person:switch': request(z.strictObject({ id: idSchema }), personSchema),

  /** What the rules of the checks need to know of the workspace. */
  'check:rules': request(
    nothing,
    z.strictObject({ wordList: wordListSchema, settings: checkSettingsSchema }),
  ),
  /** Severities of the workspace, or of a column; null for a rule: what is inherited counts again. */
  'check:set': request(
    z.strictObject({
      column: idSchema.nullable(),
      change: z.partialRecord(z.enum(ruleIds), severitySchema.or(z.literal('off')).nullable()),
    }),
    nothing,
  ),
  'word-list:change': request(
    z.strictObject({ changes: z.array(wordChangeSchema).max(50_000) }),
    wordListSchema,
  ),
  /** Asks for a file with words and reads it; null when the person gives up. */
  'word-list:read-file': request(nothing, z.strictObject({ name: z.string(), text: z.string() }).nullable()),
  /** Asks where to, and writes the list for a spreadsheet. */
  'word-list:write-file': request(nothing, z.strictObject({ path: z.string() }).nullable()),

  /** Sidecars of those that the workspace knows. */
  'media:find': request(z.strictObject({ hashes: z.array(hashSchema).max(2000) }), z.array(mediaSchema)),
  'media:add-picture': request(fileSchema, mediaSchema),
  'media:add-attachment': request(fileSchema, mediaSchema),
  'media:choose-picture': request(nothing, mediaSchema.nullable()),
  'media:choose-attachment': request(nothing, mediaSchema.nullable()),
  /** Fetches a picture from the web and stores it; ends with `picture-fetched`. */
  'media:fetch-picture': request(
    z.strictObject({ url: z.string().max(8192) }),
    z.strictObject({ job: idSchema }),
  ),
  /** Shows the file where it is kept; it is never opened. */
  'media:reveal': request(z.strictObject({ sha256: hashSchema }), nothing),
  /** The path of the copy, or null when the person gives up. */
  'media:save-copy': request(
    z.strictObject({ sha256: hashSchema, name: z.string().max(400) }),
    z.string().nullable(),
  ),

  'import:read': request(
    z.discriminatedUnion('from', [
      z.strictObject({ from: z.literal('file'), path }),
      z.strictObject({ from: z.literal('paste'), text: z.string().max(5_000_000) }),
    ]),
    z.strictObject({
      name: z.string(),
      sha256: hashSchema,
      encoding: z.string(),
      bytes: z.number().int(),
      lines: z.array(pageLineSchema),
      /** The article that an earlier import of the same bytes made. */
      existing: idSchema.nullable(),
    }),
  ),
  'import:write': request(
    z.strictObject({ name: z.string(), sha256: hashSchema, lines: z.array(pageLineSchema) }),
    z.strictObject({ id: idSchema, title: z.string() }),
  ),

  ...importRequests,
  ...searchRequests,

  'bundle:choose-target': request(z.strictObject({ form: z.enum(['folder', 'zip']) }), z.string().nullable()),
  'bundle:choose-bundle': request(z.strictObject({ form: z.enum(['folder', 'zip']) }), z.string().nullable()),
  'bundle:preview': request(
    z.strictObject({ asOf: momentSchema.nullable() }),
    z.strictObject({ asOf: momentSchema, articles: z.array(idSchema), left: bundleReportSchema.shape.left }),
  ),
  'bundle:build': request(
    z.strictObject({ out: path, asOf: momentSchema.nullable() }),
    z.strictObject({ job: idSchema }),
  ),
  'bundle:verify': request(z.strictObject({ path }), z.strictObject({ job: idSchema })),
  'bundle:history': request(nothing, z.array(bundleEntrySchema)),
  'bundle:reveal': request(z.strictObject({ path }), nothing),

  'job:cancel': request(z.strictObject({ job: idSchema }), nothing),
} satisfies Record<string, Request>

export type Channel = keyof typeof requests
/** What a caller passes. */
export type Input<C extends Channel> = z.input<(typeof requests)[C]['input']>
/** What a handler receives, after parsing. */
export type Parsed<C extends Channel> = z.output<(typeof requests)[C]['input']>
export type Output<C extends Channel> = z.output<(typeof requests)[C]['output']>

/** Every channel has its handler, or it does not compile. */
export type Handlers = { [C in Channel]: (input: Parsed<C>) => Promise<Result<Output<C>>> }

export const jobResultSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('import-planned'), plan: importPlanSchema }),
  z.strictObject({ kind: z.literal('import-finished'), entry: importEntrySchema }),
  z.strictObject({
    kind: z.literal('import-undone'),
    entry: importEntrySchema,
    kept: z.array(keptItemSchema),
  }),
  z.strictObject({
    kind: z.literal('import-pictures-fetched'),
    import: idSchema,
    counts: pictureCountsSchema,
    stopped: fetchStopSchema.nullable(),
  }),
  z.strictObject({ kind: z.literal('bundle-built'), report: bundleReportSchema }),
  z.strictObject({
    kind: z.literal('bundle-verified'),
    path: z.string(),
    verification: bundleVerificationSchema,
  }),
  z.strictObject({ kind: z.literal('picture-fetched'), media: mediaSchema }),
  z.strictObject({ kind: z.literal('failed'), error: appErrorSchema }),
])
export type JobResult = z.infer<typeof jobResultSchema>

/** Every event of the main process to its windows. */
export const events = {
  'article:changed': z.strictObject({
    id: idSchema,
    why: z.enum(['saved', 'moved', 'created', 'foreign', 'clock']),
  }),
  'comment:changed': z.strictObject({ article: idSchema }),
  'workspace:changed': openWorkspaceSchema.nullable(),
  /** A workspace is being opened, and some of its articles have to be read first. */
  'workspace:progressed': z.strictObject({ folder: z.string(), done: z.number(), total: z.number() }),
  'taxonomy:changed': nothing,
  /** The index of the texts has grown, or knows of a change. */
  'search:progressed': indexStateSchema,
  /** Imports were made, undone or stopped on their way: their list and all articles are to be read anew. */
  'import:changed': nothing,
  'preferences:changed': preferencesSchema,
  'job:progressed': z.strictObject({
    job: idSchema,
    done: z.number(),
    total: z.number(),
    step: z.string(),
    what: z.string(),
    /** Lines of the plan that are dealt with, for an import. */
    items: z.number().optional(),
  }),
  'job:finished': z.strictObject({ job: idSchema, result: jobResultSchema }),
  /** The clock published these by itself; what it did before a page listened is asked for with `clock:unseen`. */
  'clock:fired': firingSchema,
  /** A menu or the system asks the window to go somewhere. */
  'window:asked': z.strictObject({
    for: z.enum(['new-article', 'import', 'settings', 'save', 'library', 'bundles']),
  }),
} as const
export type EventName = keyof typeof events
export type EventPayload<E extends EventName> = z.output<(typeof events)[E]>
