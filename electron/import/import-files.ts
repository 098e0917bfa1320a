import { readFile, stat } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import { describeError } from '../../shared/error-sentences/describe-error'
import type { AppError } from '../../shared/errors'
import type { PageLoss } from '../../shared/page-text/page-line'
import type { Result } from '../../shared/result'
import { failure, success } from '../../shared/result'
import type { WorkspaceStore } from '../store/store'
import { binaryKind } from './binary-kind'
import type { PageImport } from './import-page'
import { createPageImport } from './import-page'
import type { ListedFile } from './list-files'
import { listFiles } from './list-files'
import { importNative, parseNative } from './native'

/** What an import did with every file; the document of `galley import --json`. */
export interface ImportReport {
  created: { id: string; title: string; source: string }[]
  updated: { id: string; title: string; source: string }[]
  skipped: { source: string; id: string; reason: string }[]
  refused: { source: string; reason: string }[]
  losses: { source: string; what: string }[]
}

export interface ImportWork {
  onProgress?: (progress: { done: number; total: number; what: string }) => void
  /** Stops before the next file; the report tells what was done until then. */
  signal?: AbortSignal
}

const pageExtensions = new Set(['', '.txt', '.text'])
const fileByteLimit = 64 * 1024 * 1024

/**
 * Imports files and whole folders: texts of pages, native articles, bundles. Each file is a matter of its own: one
 * that is refused does not stop the others. The same bytes a second time are skipped.
 */
export async function importFiles(
  store: WorkspaceStore,
  paths: readonly string[],
  by: string,
  work: ImportWork = {},
): Promise<Result<ImportReport>> {
  const { access, folder } = store
  if (access.mode !== 'write') {
    return failure({ kind: 'read-only', path: folder, holder: access.holder, why: access.why })
  }
  const report: ImportReport = { created: [], updated: [], skipped: [], refused: [], losses: [] }
  const pages = createPageImport(store)
  const files = await listFiles(paths)
  for (const [done, file] of files.entries()) {
    if (work.signal?.aborted) break
    work.onProgress?.({ done, total: files.length, what: file.source })
    const imported = await importFile({ store, pages, by, report }, file)
    if (!imported.ok) report.refused.push({ source: file.source, reason: reasonOf(imported.error) })
  }
  return success(report)
}

interface Importing {
  store: WorkspaceStore
  pages: PageImport
  by: string
  report: ImportReport
}

async function importFile(importing: Importing, file: ListedFile): Promise<Result<null>> {
  const bytes = await readBytes(file)
  if (!bytes.ok) return bytes
  const extension = extname(file.path).toLowerCase()
  if (extension === '.json') return importJson(importing, file, bytes.value)
  const binary = binaryKind(bytes.value)
  if (binary !== null) return refuse(file, 'binary', binary)
  if (!pageExtensions.has(extension)) return refuse(file, 'not-a-page', `${extension} is not a text (.txt)`)
  return importPage(importing, file, bytes.value)
}

async function importPage(
  { pages, by, report }: Importing,
  file: ListedFile,
  bytes: Buffer,
): Promise<Result<null>> {
  const { source } = file
  const read = await pages.read(bytes, basename(file.path))
  if (!read.ok) return read
  const { name, sha256, lines, existing } = read.value
  if (existing !== null) {
    report.skipped.push({ source, id: existing, reason: 'This file was imported before.' })
    return success(null)
  }
  const written = await pages.write({ name, sha256, lines, by })
  if (!written.ok) return written
  const { id, title, losses } = written.value
  report.created.push({ id, title, source })
  report.losses.push(...losses.map((loss) => ({ source, what: lossText(loss) })))
  return success(null)
}

async function importJson(
  { store, by, report }: Importing,
  file: ListedFile,
  bytes: Buffer,
): Promise<Result<null>> {
  const { path, source } = file
  const native = parseNative(bytes.toString('utf8'), source)
  if (native === null) return refuse(file, 'not-a-page', 'JSON that is not an article of a bundle')
  if (!native.ok) return native
  const imported = await importNative(store, native.value, { path, name: basename(path), by })
  if (!imported.ok) return imported
  const outcome = imported.value
  if (outcome.kind === 'skipped') {
    report.skipped.push({ source, id: outcome.id, reason: 'The article is there with the same text.' })
    return success(null)
  }
  if (outcome.kind === 'refused') {
    const reason = `The workspace has the article ${outcome.id} with another text; it was not written over.`
    report.refused.push({ source, reason })
    return success(null)
  }
  report.created.push({ id: outcome.id, title: outcome.title, source })
  report.losses.push(
    ...outcome.missing.map((picture) => ({ source, what: `picture not beside it: ${picture}` })),
  )
  return success(null)
}

async function readBytes(file: ListedFile): Promise<Result<Buffer>> {
  try {
    const { size } = await stat(file.path)
    if (size > fileByteLimit) return refuse(file, 'too-large', `${size} bytes`)
    return success(await readFile(file.path))
  } catch (error) {
    return refuse(file, 'unreadable', error instanceof Error ? error.message : String(error))
  }
}

type ImportRefused = Extract<AppError, { kind: 'import-refused' }>

function refuse({ source }: ListedFile, why: ImportRefused['why'], detail: string): Result<never> {
  return failure({ kind: 'import-refused', source, why, detail })
}

function reasonOf(error: AppError): string {
  const { why, what } = describeError(error, 'en')
  return why || what
}

const lossWords: Record<PageLoss['note'], string> = {
  'placeholder-author': 'the author is a placeholder',
  'summary-not-in-body': 'the summary is not in the body',
  'picture-missing': 'the picture is not here',
  'date-missing': 'no date',
  'date-unread': 'the date was not understood; the line is in the body',
  'column-differs': 'it names another column; the line is in the body',
  'count-unread': 'the read count was not understood; the line is in the body',
  'label-unknown': 'it has a label that is not known; the line is in the body',
  'slots-over-limit': 'recommended reading is full; the line is in the body',
  'not-kept-in-order': 'kept, but not at its place',
  'words-differ': 'kept in its field in other words',
}

function lossText({ line, text, note }: PageLoss): string {
  const short = text.length > 60 ? `${text.slice(0, 60)}…` : text
  return `line ${line}: ${lossWords[note]}: ${short}`
}
