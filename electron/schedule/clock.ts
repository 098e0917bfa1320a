import type { AppError } from '../../shared/errors'
import type { Result } from '../../shared/result'
import type { WorkspaceStore } from '../store/store'

export interface Fired {
  id: string
  title: string
  /** The moment that was promised. */
  due: string
  /** Whole seconds from the promised moment to the publishing. */
  late: number
}
export interface Misfired {
  id: string
  title: string
  due: string
  error: AppError
}
export interface Firing {
  published: Fired[]
  failed: Misfired[]
}

interface DueOptions {
  store: WorkspaceStore
  publish: (id: string) => Promise<Result<unknown>>
  /** Promises whose failure was told already; they are tried again, but told only once. */
  told?: Set<string>
}

/** Publishes everything that is due at the store's now, the earliest promise first. */
export async function fireDue({ store, publish, told = new Set() }: DueOptions): Promise<Firing> {
  const firing: Firing = { published: [], failed: [] }
  const now = store.now().getTime()
  for (const { id, title, due } of dueArticles(store, now)) {
    const published = await publish(id)
    const late = Math.max(0, Math.floor((now - Date.parse(due)) / 1000))
    if (published.ok) {
      firing.published.push({ id, title, due, late })
      await store.deskLog.add({ by: 'clock', what: 'clock-fired', article: id, details: { due, late } })
    } else if (!told.has(id + due)) {
      told.add(id + due)
      firing.failed.push({ id, title, due, error: published.error })
      const details = { due, late, error: published.error.kind }
      await store.deskLog.add({ by: 'clock', what: 'clock-failed', article: id, details })
    }
  }
  return firing
}

function dueArticles(store: WorkspaceStore, now: number): { id: string; title: string; due: string }[] {
  return store.summaries
    .all()
    .flatMap(({ id, title, status }) =>
      status.state === 'scheduled' && status.scheduledFor && Date.parse(status.scheduledFor) <= now
        ? [{ id, title, due: status.scheduledFor }]
        : [],
    )
    .sort((one, other) => Date.parse(one.due) - Date.parse(other.due) || (one.id < other.id ? -1 : 1))
}

export interface ClockOptions extends DueOptions {
  onFired: (firing: Firing) => void
  /** The longest rest between two looks, in milliseconds; the computer may have slept through a timer. */
  restMs?: number
}

export interface Clock {
  /** Looks at once, and from then on by itself. */
  start(): Promise<void>
  /** Looks now: after a schedule changed, after the computer woke. */
  look(): Promise<void>
  stop(): void
}

/** The clock of an open workspace. It fires what is due, also what fell due while nothing was running. */
export function createClock({ store, publish, onFired, restMs = 15_000 }: ClockOptions): Clock {
  let timer: NodeJS.Timeout | undefined
  let looking: Promise<void> | null = null
  let stopped = false
  const told = new Set<string>()

  async function lookOnce(): Promise<void> {
    const firing = await fireDue({ store, publish, told })
    if (firing.published.length + firing.failed.length > 0) onFired(firing)
  }

  async function look(): Promise<void> {
    looking ??= lookOnce().finally(() => {
      looking = null
    })
    await looking
    rest()
  }

  function rest(): void {
    clearTimeout(timer)
    if (!stopped) timer = setTimeout(() => void look(), untilNext(store, restMs))
  }

  return {
    start: look,
    look,
    stop() {
      stopped = true
      clearTimeout(timer)
    },
  }
}

function untilNext(store: WorkspaceStore, restMs: number): number {
  const now = store.now().getTime()
  const next = store.summaries
    .all()
    .map(({ status }) => (status.scheduledFor ? Date.parse(status.scheduledFor) - now : Infinity))
    .filter((wait) => wait > 0)
  return Math.min(restMs, ...next)
}
