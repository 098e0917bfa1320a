import type { AppError } from '../../../shared/errors'
import type { Output } from '../../../shared/ipc/contract'
import type { Result } from '../../../shared/result'
import type { Clock } from './clock'

export type SavedArticle = Output<'article:save'>

/** What became of one wish to save. `superseded`: another text took the place of the one that was to be saved. */
export type SaveOutcome =
  | { kind: 'saved'; base: string }
  | { kind: 'superseded' }
  | { kind: 'conflict'; error: AppError }
  | { kind: 'failed'; error: AppError; retry: () => Promise<SaveOutcome> }

/** What the status line says. `savedAt` null: as it was opened. */
export type SaveState =
  | { kind: 'clean'; savedAt: string | null }
  | { kind: 'dirty' }
  | { kind: 'saving' }
  | { kind: 'failed'; error: AppError }
  | { kind: 'conflict'; error: AppError }

interface SavePorts {
  base: string
  /** Saves the text of now on `base`. */
  save(base: string): Promise<Result<SavedArticle, AppError>>
  isComposing(): boolean
  clock: Clock
  onState(state: SaveState): void
  /** After each acknowledged save; `isClean` tells whether nothing was typed since. */
  onSaved(saved: SavedArticle, isClean: boolean): void
}

export interface SaveQueue {
  base(): string
  state(): SaveState
  isClean(): boolean
  changed(): void
  compositionEnded(): void
  /** Saves what is on the screen now; when it answers `saved`, that text is on the disk as `base`. */
  flush(): Promise<SaveOutcome>
  /** Runs `act` on the flushed text while no other save can start, so that its target cannot change under it. */
  withFlushed<T>(act: (base: string) => Promise<T>): Promise<{ outcome: SaveOutcome; value?: T }>
  /** Waits until no save and no move is under way. */
  settled(): Promise<void>
  /** Somebody else wrote the article: nothing is saved until the conflict is settled. */
  noticeConflict(error: AppError): void
  /** The next saves are made on this working copy; `isSaved`: it is the text on the screen. */
  rebase(base: string, isSaved?: boolean): void
  open(): void
  /** No save starts by itself any more; one that runs is still awaited by whoever asked for it. */
  close(): void
}

/** A text is saved when writing rests for this long, and while writing goes on at least this often. */
export const restDelay = 800
export const longestDelay = 10_000
const retryDelays = [2_000, 5_000, 10_000]
const longestRetryDelay = 30_000

const isConflict = (error: AppError) => error.kind === 'save-conflict' || error.kind === 'text-changed'

/** What a queue knows. `version` counts changes, `savedVersion` is the one on the disk, `epoch` counts new bases. */
interface QueueState {
  ports: SavePorts
  base: string
  shown: SaveState
  version: number
  savedVersion: number
  dirtySince: number
  epoch: number
  failures: number
  isClosed: boolean
  isDue: boolean
  cancelTimer: (() => void) | null
  running: Promise<SaveOutcome> | null
  holding: Promise<unknown> | null
}

/** Saves one article: one save at a time, each with a typed outcome, never in the middle of a composition. */
export function createSaveQueue(ports: SavePorts): SaveQueue {
  const queue: QueueState = {
    ports,
    base: ports.base,
    shown: { kind: 'clean', savedAt: null },
    version: 0,
    savedVersion: 0,
    dirtySince: 0,
    epoch: 0,
    failures: 0,
    isClosed: false,
    isDue: false,
    cancelTimer: null,
    running: null,
    holding: null,
  }
  return {
    base: () => queue.base,
    state: () => queue.shown,
    isClean: () => isClean(queue),
    changed: () => noteChange(queue),
    compositionEnded: () => startIfAllowed(queue),
    flush: () => flush(queue),
    withFlushed: (act) => withFlushed(queue, act),
    settled: () => settled(queue),
    noticeConflict(error) {
      stopTimer(queue)
      show(queue, { kind: 'conflict', error })
    },
    rebase: (base, isSaved = false) => rebase(queue, base, isSaved),
    open() {
      queue.isClosed = false
      if (!isClean(queue)) schedule(queue, restDelay)
    },
    close() {
      queue.isClosed = true
      stopTimer(queue)
    },
  }
}

const isClean = (queue: QueueState) => queue.savedVersion === queue.version

function show(queue: QueueState, state: SaveState): void {
  queue.shown = state
  queue.ports.onState(state)
}

function stopTimer(queue: QueueState): void {
  queue.cancelTimer?.()
  queue.cancelTimer = null
}

function schedule(queue: QueueState, delay: number): void {
  stopTimer(queue)
  if (queue.isClosed) return
  queue.cancelTimer = queue.ports.clock.after(delay, () => {
    queue.cancelTimer = null
    queue.isDue = true
    startIfAllowed(queue)
  })
}

function noteChange(queue: QueueState): void {
  const now = queue.ports.clock.now()
  if (isClean(queue)) queue.dirtySince = now
  queue.version += 1
  if (queue.shown.kind === 'clean') show(queue, { kind: 'dirty' })
  if (queue.shown.kind === 'conflict') return
  schedule(queue, Math.max(0, Math.min(restDelay, queue.dirtySince + longestDelay - now)))
}

function startIfAllowed(queue: QueueState): void {
  const isFree = !queue.running && !queue.holding && !queue.isClosed && !queue.ports.isComposing()
  if (queue.isDue && isFree && !isClean(queue) && queue.shown.kind !== 'conflict') void start(queue)
}

function start(queue: QueueState): Promise<SaveOutcome> {
  stopTimer(queue)
  queue.isDue = false
  queue.running = run(queue)
  return queue.running
}

async function run(queue: QueueState): Promise<SaveOutcome> {
  const { version, epoch } = queue
  show(queue, { kind: 'saving' })
  const result = await queue.ports.save(queue.base)
  queue.running = null
  if (queue.epoch !== epoch) return supersede(queue)
  return result.ok ? succeed(queue, result.value, version) : fail(queue, result.error)
}

function showWhatIsLeft(queue: QueueState, savedAt: string | null, delay: number): void {
  show(queue, isClean(queue) ? { kind: 'clean', savedAt } : { kind: 'dirty' })
  if (!isClean(queue)) schedule(queue, delay)
}

function supersede(queue: QueueState): SaveOutcome {
  showWhatIsLeft(queue, null, restDelay)
  return { kind: 'superseded' }
}

function succeed(queue: QueueState, saved: SavedArticle, version: number): SaveOutcome {
  queue.base = saved.base
  queue.savedVersion = version
  queue.failures = 0
  queue.dirtySince = queue.ports.clock.now()
  showWhatIsLeft(queue, saved.savedAt, restDelay)
  queue.ports.onSaved(saved, isClean(queue))
  return { kind: 'saved', base: saved.base }
}

function fail(queue: QueueState, error: AppError): SaveOutcome {
  if (isConflict(error)) {
    show(queue, { kind: 'conflict', error })
    return { kind: 'conflict', error }
  }
  show(queue, { kind: 'failed', error })
  schedule(queue, retryDelays[queue.failures] ?? longestRetryDelay)
  queue.failures += 1
  return { kind: 'failed', error, retry: () => flush(queue) }
}

async function settled(queue: QueueState): Promise<void> {
  while (queue.running ?? queue.holding) await (queue.running ?? queue.holding)
}

async function flush(queue: QueueState): Promise<SaveOutcome> {
  const { version, epoch } = queue
  // Another flush that waited too may have started by the time this one goes on.
  while (queue.running ?? queue.holding) await settled(queue)
  if (queue.epoch !== epoch) return { kind: 'superseded' }
  if (queue.savedVersion >= version) return { kind: 'saved', base: queue.base }
  if (queue.shown.kind === 'conflict') return { kind: 'conflict', error: queue.shown.error }
  return start(queue)
}

async function withFlushed<T>(queue: QueueState, act: (base: string) => Promise<T>) {
  let outcome = await flush(queue)
  while (outcome.kind === 'saved' && (queue.running ?? queue.holding)) outcome = await flush(queue)
  if (outcome.kind !== 'saved') return { outcome }
  const acting = act(queue.base)
  queue.holding = acting.catch(() => null)
  try {
    return { outcome, value: await acting }
  } finally {
    queue.holding = null
    startIfAllowed(queue)
  }
}

function rebase(queue: QueueState, base: string, isSaved: boolean): void {
  queue.base = base
  if (isSaved) {
    queue.savedVersion = queue.version
    stopTimer(queue)
  }
  queue.epoch += 1
  queue.failures = 0
  if (!queue.running) showWhatIsLeft(queue, null, 0)
}
