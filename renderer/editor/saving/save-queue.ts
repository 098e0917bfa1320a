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
  /** The next saves are made on this working copy: after a conflict was settled. */
  rebase(base: string): void
  open(): void
  /** No save starts by itself any more; one that runs is still awaited by whoever asked for it. */
  close(): void
}

/** A text is saved when writing rests for this long, and while writing goes on at least this often. */
export const restDelay = 800
export const longestDelay = 10_000
const retryDelays = [2_000, 5_000, 10_000, 30_000]

const isConflict = (error: AppError) => error.kind === 'save-conflict' || error.kind === 'text-changed'

/** Saves one article: one save at a time, each with a typed outcome, never in the middle of a composition. */
export function createSaveQueue(ports: SavePorts): SaveQueue {
  const { clock } = ports
  let base = ports.base
  let state: SaveState = { kind: 'clean', savedAt: null }
  let version = 0
  let savedVersion = 0
  let dirtySince = 0
  let epoch = 0
  let failures = 0
  let holding: Promise<unknown> | null = null
  let isClosed = false
  let isDue = false
  let cancelTimer: (() => void) | null = null
  let running: Promise<SaveOutcome> | null = null

  const isClean = () => savedVersion === version
  const show = (next: SaveState) => {
    state = next
    ports.onState(next)
  }
  const schedule = (delay: number) => {
    cancelTimer?.()
    cancelTimer = isClosed ? null : clock.after(delay, due)
  }
  const due = () => {
    cancelTimer = null
    isDue = true
    startIfAllowed()
  }
  const startIfAllowed = () => {
    const mayStart = isDue && !running && !isClosed && !holding && !ports.isComposing()
    if (mayStart && !isClean() && state.kind !== 'conflict') void start()
  }
  const start = () => {
    cancelTimer?.()
    cancelTimer = null
    isDue = false
    running = run()
    return running
  }
  const run = async (): Promise<SaveOutcome> => {
    const sent = version
    const startedIn = epoch
    show({ kind: 'saving' })
    const result = await ports.save(base)
    running = null
    if (epoch !== startedIn) return superseded()
    return result.ok ? succeed(result.value, sent) : fail(result.error)
  }
  const superseded = (): SaveOutcome => {
    show(isClean() ? { kind: 'clean', savedAt: null } : { kind: 'dirty' })
    if (!isClean()) schedule(restDelay)
    return { kind: 'superseded' }
  }
  const succeed = (saved: SavedArticle, sent: number): SaveOutcome => {
    base = saved.base
    savedVersion = sent
    failures = 0
    dirtySince = clock.now()
    show(isClean() ? { kind: 'clean', savedAt: saved.savedAt } : { kind: 'dirty' })
    if (!isClean()) schedule(restDelay)
    ports.onSaved(saved, isClean())
    return { kind: 'saved', base }
  }
  const fail = (error: AppError): SaveOutcome => {
    if (isConflict(error)) {
      show({ kind: 'conflict', error })
      return { kind: 'conflict', error }
    }
    show({ kind: 'failed', error })
    schedule(retryDelays[Math.min(failures, retryDelays.length - 1)] ?? longestDelay)
    failures += 1
    return { kind: 'failed', error, retry: flush }
  }
  const flush = async (): Promise<SaveOutcome> => {
    const wanted = version
    const startedIn = epoch
    while (running ?? holding) await (running ?? holding)
    if (epoch !== startedIn) return { kind: 'superseded' }
    if (savedVersion >= wanted) return { kind: 'saved', base }
    if (state.kind === 'conflict') return { kind: 'conflict', error: state.error }
    return start()
  }
  return {
    base: () => base,
    state: () => state,
    isClean,
    changed() {
      if (isClean()) dirtySince = clock.now()
      version += 1
      if (state.kind === 'clean') show({ kind: 'dirty' })
      if (state.kind === 'conflict') return
      schedule(Math.max(0, Math.min(restDelay, dirtySince + longestDelay - clock.now())))
    },
    compositionEnded: startIfAllowed,
    flush,
    async withFlushed(act) {
      const outcome = await flush()
      if (outcome.kind !== 'saved') return { outcome }
      const acting = act(outcome.base)
      holding = acting.catch(() => null)
      try {
        return { outcome, value: await acting }
      } finally {
        holding = null
        startIfAllowed()
      }
    },
    rebase(next) {
      base = next
      epoch += 1
      failures = 0
      if (running) return
      show(isClean() ? { kind: 'clean', savedAt: null } : { kind: 'dirty' })
      if (!isClean()) schedule(0)
    },
    open() {
      isClosed = false
      if (!isClean()) schedule(restDelay)
    },
    close() {
      isClosed = true
      cancelTimer?.()
      cancelTimer = null
    },
  }
}
