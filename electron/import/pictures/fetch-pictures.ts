import { mediaLimits } from '../../../shared/domain/media'
import type { AppError } from '../../../shared/errors'
import { importLimits } from '../../../shared/imports/limits'
import type { ImportLimits } from '../../../shared/imports/limits'
import type {
  FetchStop,
  ImportPicture,
  PictureLine,
  RemotePictureCounts,
} from '../../../shared/imports/picture'
import type { Result } from '../../../shared/result'
import { failure, success } from '../../../shared/result'
import type { WorkspaceStore } from '../../store/store'
import type { FetchServices } from '../import-services'
import { notWritable } from '../judge'
import { givePictures, remotePicturesIn } from './give-pictures'
import { hostOf, inHostTurns } from './host-turns'
import type { PictureQueue } from './picture-queue'
import { addLine, countsOf, toQueue } from './picture-queue'

export interface FetchOptions {
  by: string
  /** Pictures that were refused are asked for once more. */
  again: boolean
}

export interface FetchPicturesControl {
  onProgress?: (progress: { done: number; total: number; what: string }) => void
  /** An article got pictures, and was saved. */
  onArticle?: (id: string) => void
  signal?: AbortSignal
  gate?: () => Promise<void>
}

export interface FetchedPictures {
  import: string
  counts: RemotePictureCounts
  /** Null: nothing waits that was to be asked for. */
  stopped: FetchStop | null
  pictures: ImportPicture[]
}

/**
 * Asks the web for the pictures that an import left there, and gives each article its pictures. What is here is not
 * asked for again; it may be stopped at any moment, also by a crash, and goes on where it was.
 */
export async function fetchPictures(
  services: FetchServices,
  id: string,
  options: FetchOptions,
  control: FetchPicturesControl = {},
): Promise<Result<FetchedPictures>> {
  const { store } = services
  const refusal = notWritable(store)
  if (refusal) return refusal
  const record = await store.imports.load(id)
  if (!record.ok) return record
  const run = await openRun(services, id, control)
  for (const article of run.queue.unplaced) await settle(run, article)
  if (record.value.undone === null) await fetchAll(run, options)
  if (run.failed) return failure(run.failed)
  const counts = countsOf(run.queue)
  const { fetched, refused, waiting } = counts
  const details = { import: id, fetched, refused, waiting }
  const logged = await store.deskLog.add({ by: options.by, what: 'import-pictures', article: null, details })
  if (!logged.ok) return logged
  const stopped = run.stopped ?? (control.signal?.aborted && waiting > 0 ? 'canceled' : null)
  return success({ import: id, counts, stopped, pictures: [...run.queue.pictures.values()] })
}

/** What is known of the pictures that an import left on the web. */
export async function listPictures(store: WorkspaceStore, id: string): Promise<Result<FetchedPictures>> {
  const record = await store.imports.load(id)
  if (!record.ok) return record
  const queue = toQueue(await store.imports.pictures.load(id))
  return success({
    import: id,
    counts: countsOf(queue),
    stopped: null,
    pictures: [...queue.pictures.values()],
  })
}

interface Run {
  services: FetchServices
  id: string
  control: FetchPicturesControl
  limits: ImportLimits
  queue: PictureQueue
  bytes: number
  endsAt: number
  /** Failures in a row, and requests that were put off, by host. */
  failures: Map<string, number>
  stopped: FetchStop | null
  /** Of the disk, which ends everything. */
  failed: AppError | null
  /** Saves come one after the other. */
  saving: Promise<void>
}

async function openRun(services: FetchServices, id: string, control: FetchPicturesControl): Promise<Run> {
  const { store } = services
  const limits = importLimits(store.workspace().importLimits)
  const queue = toQueue(await store.imports.pictures.load(id))
  const endsAt = Date.now() + limits.fetchMinutes * 60_000
  const saving = Promise.resolve()
  const begun = { bytes: 0, endsAt, failures: new Map(), stopped: null, failed: null, saving }
  return { services, id, control, limits, queue, ...begun }
}

async function fetchAll(run: Run, { again }: FetchOptions): Promise<void> {
  const { queue, limits, control } = run
  const asked = [...queue.pictures.values()].filter(
    ({ state }) => state === 'waiting' || (again && state === 'refused'),
  )
  const wanted = await stillShown(run, asked)
  const left = new Map<string, number>()
  for (const { articles } of wanted) for (const each of articles) left.set(each, (left.get(each) ?? 0) + 1)
  let done = 0
  const turns = { atOnce: limits.picturesAtOnce, perHost: limits.picturesPerHost, pause: limits.hostPause }
  const tellDone = (what: string) => control.onProgress?.({ done, total: wanted.length, what })
  await inHostTurns(
    wanted.map(({ url }) => url),
    turns,
    async (url) => {
      await control.gate?.()
      if (isOver(run)) return null
      tellDone(url)
      const again = await fetchOne(run, url)
      if (again !== null) return again
      done += 1
      for (const article of queue.pictures.get(url)?.articles ?? []) {
        const rest = (left.get(article) ?? 0) - 1
        left.set(article, rest)
        if (rest === 0) void settle(run, article)
      }
      return null
    },
    () => isOver(run),
  )
  // Those of which some pictures are not asked for any more.
  for (const article of queue.unplaced) void settle(run, article)
  await run.saving
  tellDone('')
}

function isOver(run: Run): boolean {
  if (run.failed || run.stopped || run.control.signal?.aborted) return true
  if (run.bytes >= run.limits.fetchBytes) run.stopped = 'bytes'
  else if (Date.now() >= run.endsAt) run.stopped = 'time'
  return run.stopped !== null
}

/** A picture that no article shows any more is not asked for. */
async function stillShown(run: Run, asked: readonly ImportPicture[]): Promise<ImportPicture[]> {
  const { store } = run.services
  const shown = new Map<string, Set<string>>()
  for (const article of new Set(asked.flatMap(({ articles }) => articles))) {
    if (isOver(run)) return []
    shown.set(article, await remotePicturesIn(store, article))
  }
  const isShown = ({ url, articles }: ImportPicture) => articles.some((each) => shown.get(each)?.has(url))
  const at = store.now().toISOString()
  await note(
    run,
    asked.filter((picture) => !isShown(picture)).map(({ url }) => ({ what: 'gone', url, at })),
  )
  return asked.filter(isShown)
}

/** The answer is after how many milliseconds the host may be asked again; null when the picture is done with. */
async function fetchOne(run: Run, url: string): Promise<number | null> {
  const { store } = run.services
  const { hostFailures } = run.limits
  const host = hostOf(url)
  const failures = run.failures.get(host) ?? 0
  const result = failures >= hostFailures ? failure(silent(url, host, failures)) : await take(run, url)
  const at = store.now().toISOString()
  if (result.ok) {
    run.failures.delete(host)
    await note(run, [{ what: 'fetched', url, at, sha256: result.value }])
    return null
  }
  const { error } = result
  if (error.kind === 'canceled') return null
  if (error.kind !== 'fetch-refused' && error.kind !== 'media-refused') {
    run.failed ??= error
    return null
  }
  const isHostsFault = error.kind === 'fetch-refused' && isOfHost(error)
  run.failures.set(host, isHostsFault ? failures + 1 : 0)
  if (isHostsFault && isBusy(error) && failures + 1 < hostFailures)
    return run.limits.busyPause * 2 ** failures
  await note(run, [{ what: 'refused', url, at, error }])
  return null
}

type FetchRefusal = Extract<AppError, { kind: 'fetch-refused' }>

const isBusy = ({ why, detail }: FetchRefusal) => why === 'status' && /\b(?:429|503)\b/.test(detail)
const isOfHost = (error: FetchRefusal) =>
  error.why === 'unreachable' || error.why === 'timeout' || isBusy(error)

function silent(url: string, host: string, failures: number): AppError {
  const detail = `${host}: ${failures} failures in a row; the limit is hostFailures`
  return { kind: 'fetch-refused', url, why: 'unreachable', detail }
}

async function take(run: Run, url: string): Promise<Result<string>> {
  const { store, fetchPicture, addPicture } = run.services
  const { signal = new AbortController().signal } = run.control
  const limit = mediaLimits(store.workspace().mediaLimits).pictureBytes
  const timeoutMs = run.limits.pictureSeconds * 1000
  const fetched = await fetchPicture(url, { limit, signal, timeoutMs })
  if (!fetched.ok) return fetched
  run.bytes += fetched.value.bytes.length
  const added = await addPicture(fetched.value.bytes, fetched.value.name)
  return added.ok ? success(added.value.sha256) : added
}

async function note(run: Run, lines: readonly PictureLine[]): Promise<void> {
  const added = await run.services.store.imports.pictures.add(run.id, lines)
  if (!added.ok) run.failed ??= added.error
  else for (const line of lines) addLine(run.queue, line)
}

/** Gives an article what is here for it, after the saves before. */
function settle(run: Run, article: string): Promise<void> {
  const { store } = run.services
  const hashOf = (url: string) => run.queue.pictures.get(url)?.sha256 ?? null
  const tell = (line: PictureLine) => store.imports.pictures.add(run.id, [line])
  run.saving = run.saving.then(async () => {
    if (run.failed) return
    const given = await givePictures(store, article, hashOf, tell)
    if (!given.ok) run.failed ??= given.error
    run.queue.unplaced.delete(article)
    if (given.ok && given.value) run.control.onArticle?.(article)
  })
  return run.saving
}
