import { readFile, writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { ImportFormat } from '../../../shared/imports/format'
import { importFormats } from '../../../shared/imports/format'
import type { ImportMapping } from '../../../shared/imports/mapping'
import { identityMapping, importMappingSchema } from '../../../shared/imports/mapping'
import type { ImportPicture } from '../../../shared/imports/picture'
import type { ImportRecord } from '../../../shared/imports/record'
import type { Result } from '../../../shared/result'
import { failure, success } from '../../../shared/result'
import { toReport } from '../../import/import-report'
import type { ImportReport } from '../../import/import-report'
import { runImport as runWholeImport, tryRecord } from '../../import/import-run'
import type { ReadProgress } from '../../import/read-sources'
import { reportFile, withoutFetched } from '../../import/report-file'
import type { WorkspaceStore } from '../../store/store'
import { importServices } from '../import-services'
import type { Ending, Outcome } from '../outcome'
import { UsageError } from '../outcome'
import type { PicturesDocument } from './fetch-pictures'
import { fetchFor, pictureLines, toDocument } from './fetch-pictures'
import { findPerson, withWorkspace } from '../workspace'

export interface ImportChoices {
  as?: string
  dryRun?: boolean
  format?: string
  map?: string
  report?: string
  fetchPictures?: boolean
  allowPictureHost?: string[]
}

export async function runImport(
  folder: string,
  paths: string[],
  choices: ImportChoices,
  signal?: AbortSignal,
): Promise<Ending> {
  const format = parseFormat(choices.format)
  const mapping = choices.map === undefined ? identityMapping : await readMapping(choices.map)
  const access = choices.dryRun ? 'read' : 'write'
  return withWorkspace(folder, { access }, async (store) => {
    const person = findPerson(store, choices.as)
    if (!person.ok) return person
    const services = importServices(store)
    const options = {
      paths: paths.map((path) => resolve(path)),
      by: person.value.id,
      mapping,
      ...(format ? { format } : {}),
    }
    const control = {
      ...(process.stderr.isTTY ? { onProgress: createTeller() } : {}),
      ...(signal ? { signal } : {}),
    }
    const perform = choices.dryRun ? tryRecord : runWholeImport
    const imported = await perform(services, options, control)
    if (!imported.ok) return imported
    const asks = choices.fetchPictures === true && choices.dryRun !== true
    const { id } = imported.value
    const fetched = asks ? await fetchFor(store, id, person.value.id, choices, signal) : success(null)
    if (!fetched.ok) return fetched
    const pictures = fetched.value?.pictures ?? []
    const written = await writeReport(store, choices.report, imported.value, pictures)
    if (!written.ok) return written
    const report = toReport(withoutFetched(imported.value, pictures), choices.dryRun ?? false)
    return success(outcomeOf(report, fetched.value && toDocument(fetched.value), signal?.aborted === true))
  })
}

function outcomeOf(report: ImportReport, pictures: PicturesDocument | null, isStopped: boolean): Outcome {
  const { refused, losses } = report
  return {
    document: pictures ? { ...report, pictures } : report,
    text: [...toLines(report), ...(pictures ? pictureLines(pictures) : [])].join('\n'),
    hasFindings: refused.length > 0 || losses.length > 0 || isStopped,
  }
}

function toLines({ created, updated, skipped, refused, losses, guesses, dryRun }: ImportReport): string[] {
  const counts = [
    `${created.length} created`,
    `${updated.length} updated`,
    `${skipped.length} skipped`,
    `${refused.length} refused`,
  ]
  return [
    `${dryRun ? 'Nothing was written. It would be: ' : ''}${counts.join(', ')}.`,
    ...created.map(({ id, title }) => (dryRun ? title : `${id}  ${title}`)),
    ...updated.map(({ id, title }) => `updated ${id}  ${title}`),
    ...skipped.map(({ source, reason }) => `skipped ${source}: ${reason}`),
    ...refused.map(({ source, reason }) => `refused ${source}: ${reason}`),
    ...losses.map(({ source, what }) => `look at ${source}: ${what}`),
    ...guesses.map(({ source, what }) => `guessed ${source}: ${what}`),
  ]
}

/** By the end of its name a page for people, or the record as JSON. */
async function writeReport(
  store: WorkspaceStore,
  file: string | undefined,
  record: ImportRecord,
  pictures: readonly ImportPicture[],
): Promise<Result<null>> {
  if (file === undefined) return success(null)
  const path = resolve(file)
  const { publication, timeZone } = store.workspace()
  const around = { locale: publication.language, publication: publication.name, timeZone }
  const form = /\.html?$/i.test(path) ? 'html' : 'json'
  try {
    await writeFile(path, reportFile(record, pictures, form, around))
    return success(null)
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error)
    return failure({ kind: 'write-failed', path, why: 'other', detail })
  }
}

function parseFormat(format: string | undefined): ImportFormat | null {
  if (format === undefined) return null
  const known = importFormats.find((each) => each === format)
  if (!known) throw new UsageError(`There is no format ${format}: it is one of ${importFormats.join(', ')}.`)
  return known
}

async function readMapping(path: string): Promise<ImportMapping> {
  const text = await readFile(resolve(path), 'utf8').catch((error: unknown) => {
    throw new UsageError(
      `The mapping cannot be read: ${error instanceof Error ? error.message : String(error)}.`,
    )
  })
  const parsed = importMappingSchema.safeParse(parseJson(path, text))
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw new UsageError(`${path} is no mapping: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}.`)
}

function parseJson(path: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new UsageError(`${path} is no JSON: ${error instanceof Error ? error.message : String(error)}.`)
  }
}

function createTeller() {
  let told = ''
  return ({ done, total, what }: ReadProgress) => {
    if (what === told || done === total) return
    told = what
    process.stderr.write(`${done + 1}/${total} ${what}\n`)
  }
}
