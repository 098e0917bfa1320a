import type { ImportFormat } from '../../shared/imports/format'
import type { ImportMapping } from '../../shared/imports/mapping'
import { identityMapping } from '../../shared/imports/mapping'
import { importLimits } from '../../shared/imports/limits'
import type { ImportRecord } from '../../shared/imports/record'
import type { Result } from '../../shared/result'
import { success } from '../../shared/result'
import { beginRecord, newRecord, noteVerdict } from './import-record'
import type { FormatReader } from './format-reader'
import { createFileMemory } from './file-memory'
import type { ImportServices } from './import-services'
import type { ImportLimits } from './import-limits'
import { notWritable } from './judge'
import { createKnownOrigins } from './known-origins'
import { eachOnce } from './each-once'
import type { ParseFile } from './parse-file'
import { createParseFile } from './parse-file'
import type { RunJudging } from './each-verdict'
import { eachVerdict } from './each-verdict'
import type { PutPicture } from './place-pictures'
import type { ImportProgress } from './read-sources'
import { openSources } from './sources/open-sources'
import type { SourceTree } from './sources/source-tree'
import type { WorkspaceStore } from '../store/store'
import { createTaxonomyNames } from './taxonomy-names'
import type { Verdict } from './verdict'
import { createVerdictWriter } from './write-verdicts'

export interface ImportOptions {
  paths: readonly string[]
  by: string
  mapping?: ImportMapping
  /** The one format that everything is read as. */
  format?: ImportFormat
  limits?: ImportLimits
  /** All that the program has, where none are named. */
  readers?: readonly FormatReader[]
}

export interface ImportControl {
  onProgress?: (progress: ImportProgress) => void
  /** Stops after the item that is being worked on; the record tells what was done until then. */
  signal?: AbortSignal
  /** Waits while the import is paused. */
  gate?: () => Promise<void>
}

/** Imports everything there is at the paths, and keeps the record of it in the workspace. */
export async function runImport(
  services: ImportServices,
  options: ImportOptions,
  control: ImportControl = {},
): Promise<Result<ImportRecord>> {
  const refusal = notWritable(services.store)
  if (refusal) return refusal
  return withSources(services.store, options, async (trees) => {
    const { by, mapping = identityMapping } = options
    const begun = await beginRecord(services.store, { by, sources: trees.map(({ name }) => name), mapping })
    if (!begun.ok) return begun
    return runRecorded(services, { trees, options, control }, begun.value)
  })
}

interface Run {
  trees: readonly SourceTree[]
  options: ImportOptions
  control: ImportControl
}

async function runRecorded(
  services: ImportServices,
  run: Run,
  record: ImportRecord,
): Promise<Result<ImportRecord>> {
  const { store } = services
  const judging = await createJudging(services, run.options, record.id, false)
  const writer = createVerdictWriter(services, record)
  const walked = await eachVerdict(
    judging,
    run.trees,
    run.options.format ?? null,
    run.control,
    async (verdict) => {
      await run.control.gate?.()
      // The text that it is merged with must not be one that waits.
      const flushed = verdict.kind === 'update' ? await writer.flush() : success(null)
      return flushed.ok ? writer.write(verdict) : flushed
    },
  )
  const flushed = await writer.flush()
  if (!walked.ok) return walked
  if (!flushed.ok) return flushed
  const made = judging.taxonomy.made()
  record.columns = [...new Set([...record.columns, ...made.columns])]
  record.tags = [...new Set([...record.tags, ...made.tags])]
  record.canceled = run.control.signal?.aborted ?? false
  record.finishedAt = store.now().toISOString()
  const saved = await store.imports.save(record)
  await judging.memory.save()
  if (!saved.ok) return saved
  const { created, updated, skipped, refused } = record
  const details = {
    import: record.id,
    created: created.length,
    updated: updated.length,
    skipped: skipped.length,
    refused: refused.length,
  }
  const logged = await store.deskLog.add({ by: record.by, what: 'import-finished', article: null, details })
  return logged.ok ? saved : logged
}

/** What an import would record, from its verdicts; nothing of it is written. */
export async function tryRecord(
  services: ImportServices,
  options: ImportOptions,
  control: ImportControl = {},
): Promise<Result<ImportRecord>> {
  const { by, mapping = identityMapping, paths } = options
  const record = newRecord(services.store, { by, sources: [...paths], mapping })
  const tried = await tryImport(services, options, control, (verdict) => noteVerdict(record, verdict))
  return tried.ok ? success(record) : tried
}

/** Says of everything there is at the paths what an import would make of it, and writes nothing. */
export async function tryImport(
  services: ImportServices,
  options: ImportOptions,
  control: ImportControl,
  onVerdict: (verdict: Verdict) => void,
): Promise<Result<null>> {
  return withSources(services.store, options, async (trees) => {
    const { by, mapping = identityMapping } = options
    const { id } = newRecord(services.store, { by, sources: [], mapping })
    const judging = await createJudging(services, options, id, true)
    return eachVerdict(judging, trees, options.format ?? null, control, async (verdict) => {
      await control.gate?.()
      onVerdict(verdict)
      return success(null)
    })
  })
}

/** What was chosen, opened when it is first asked for: a folder of ten thousand files is walked through once. */
export interface HeldSources {
  trees(): Promise<SourceTree[]>
  close(): Promise<void>
}

export function holdSources(store: WorkspaceStore, options: ImportOptions): HeldSources {
  let opened: Promise<SourceTree[]> | null = null
  return {
    trees: () => (opened ??= openSources(options.paths, limitsOf(store, options))),
    async close() {
      for (const tree of (await opened) ?? []) await tree.close()
      opened = null
    },
  }
}

/** What an import would make of one item of the files of one name, by its number in them; null where there is none. */
export async function tryOne(
  services: ImportServices,
  options: ImportOptions,
  held: HeldSources,
  { source, number }: { source: string; number: number },
): Promise<Result<Verdict | null>> {
  const judging = await createJudging(services, options, services.store.newId(), true)
  const stop = new AbortController()
  const only = (await held.trees()).map((tree) => ({
    ...tree,
    files: tree.files.filter(({ name }) => name === source),
    refused: tree.refused.filter(({ name }) => name === source),
  }))
  let at = 0
  let wanted: Verdict | null = null
  const control = { signal: stop.signal }
  const tried = await eachVerdict(judging, only, options.format ?? null, control, async (verdict) => {
    if (at === number) {
      wanted = verdict
      stop.abort()
    }
    at += 1
    return success(null)
  })
  return tried.ok ? success(wanted) : tried
}

function limitsOf(store: WorkspaceStore, { limits }: ImportOptions): ImportLimits {
  return limits ?? importLimits(store.workspace().importLimits)
}

async function withSources<T>(
  store: WorkspaceStore,
  options: ImportOptions,
  use: (trees: SourceTree[]) => Promise<T>,
): Promise<T> {
  const trees = await openSources(options.paths, limitsOf(store, options))
  try {
    return await use(trees)
  } finally {
    for (const tree of trees) await tree.close()
  }
}

async function parserOf({ parse }: ImportServices, { readers }: ImportOptions): Promise<ParseFile> {
  if (readers) return createParseFile(readers)
  if (parse) return parse
  // Not before they are needed: a program that parses elsewhere never loads them.
  return createParseFile((await import('./readers')).readers)
}

async function createJudging(
  services: ImportServices,
  options: ImportOptions,
  id: string,
  isDry: boolean,
): Promise<RunJudging> {
  const { store, addPicture, lookAtPicture } = services
  const add: PutPicture = async (bytes, name) => {
    const added = await addPicture(bytes, name)
    return added.ok ? success(added.value.sha256) : added
  }
  const known = createKnownOrigins(store)
  return {
    store,
    id,
    isDry,
    memory: await createFileMemory(store, known, id),
    parse: await parserOf(services, options),
    mapping: options.mapping ?? identityMapping,
    limits: limitsOf(store, options),
    known,
    taxonomy: createTaxonomyNames(store, isDry),
    putPicture: eachOnce(isDry ? lookAtPicture : add),
    met: new Set(),
  }
}
