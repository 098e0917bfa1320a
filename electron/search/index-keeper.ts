import { setImmediate } from 'node:timers/promises'
import type { SearchCondition } from '../../shared/domain/search-condition'
import type { SearchWord } from '../../shared/domain/search-query'
import type { IndexState } from '../../shared/ipc/search-requests'
import type { ArticleSummary } from '../../shared/domain/summary'
import type { WorkspaceStore } from '../store/store'
import type { IndexEntry } from './index-entry'
import type { Snippet } from './search-engine'
import type { SearchAnswer } from './search-rows'

/** The engine, here or in another process. */
export interface EngineElsewhere {
  open(folder: string, path: string | null): Promise<void>
  offer(entries: IndexEntry[], isLast: boolean): Promise<number>
  build(report: (done: number, total: number) => void, signal: AbortSignal): Promise<void>
  update(entries: IndexEntry[], gone: string[]): Promise<void>
  search(condition: SearchCondition, limit: number): Promise<SearchAnswer>
  snippets(ids: string[], words: SearchWord[]): Promise<Snippet[]>
  close(): Promise<void>
}

/** Keeps the index of a workspace true: made or mended at the start, told of every change. */
export interface IndexKeeper {
  state(): IndexState
  /** Resolves when everything that was there at the start is indexed, or cannot be. */
  readonly ready: Promise<void>
  search: EngineElsewhere['search']
  snippets: EngineElsewhere['snippets']
  close(): Promise<void>
}

interface Parts {
  store: WorkspaceStore
  engine: EngineElsewhere
  /** Where the index is; null where nothing may be written: it then lasts as long as it is open. */
  path: string | null
  onState: (state: IndexState) => void
}

const offeredAtOnce = 1000
const gatherMs = 150
const tellEveryMs = 200

export function createIndexKeeper({ store, engine, path, onState }: Parts): IndexKeeper {
  const stopping = new AbortController()
  const changed = new Set<string>()
  let state: IndexState = { phase: 'building', done: 0, total: 0 }
  let timer: NodeJS.Timeout | undefined
  let tasks: Promise<unknown> = Promise.resolve()

  let toldAt = 0
  const set = (next: IndexState) => {
    state = next
    const now = performance.now()
    if (stopping.signal.aborted || (next.phase === 'building' && now - toldAt < tellEveryMs)) return
    toldAt = now
    onState(next)
  }
  const off = (error: unknown) =>
    set({ phase: 'off', why: error instanceof Error ? error.message : String(error) })
  const opened = createSignal()
  const fill = async () => {
    set({ phase: 'building', done: 0, total: 0 })
    await engine.open(store.folder, path)
    opened.resolve(null)
    const all = store.summaries.all()
    for (let from = 0; from < Math.max(1, all.length); from += offeredAtOnce) {
      const part = all.slice(from, from + offeredAtOnce).map((summary) => entryOf(store, summary))
      await engine.offer(part, from + offeredAtOnce >= all.length)
      await setImmediate()
    }
    await engine.build((done, total) => set({ phase: 'building', done, total }), stopping.signal)
    set({ phase: 'ready' })
  }
  const tell = async () => {
    const ids = [...changed]
    changed.clear()
    const summaries = ids.map((id) => ({ id, summary: store.summaries.get(id) }))
    const here = summaries.flatMap(({ summary }) => (summary && !summary.status.deleted ? [summary] : []))
    const gone = summaries.filter(({ summary }) => !summary || summary.status.deleted).map(({ id }) => id)
    await engine.update(
      here.map((summary) => entryOf(store, summary)),
      gone,
    )
    // What was found before is looked for again.
    if (!stopping.signal.aborted) onState(state)
  }
  // One that breaks is made anew once; where it breaks again, there is none.
  const ready = fill().catch(() => (stopping.signal.aborted ? undefined : fill().catch(off)))
  // While it is being built the building itself is what fails and mends.
  const mend = () => (state.phase === 'ready' && !stopping.signal.aborted ? fill().catch(off) : undefined)
  const unwatch = store.summaries.watch((id) => {
    changed.add(id)
    timer ??= setTimeout(() => {
      timer = undefined
      tasks = tasks
        .then(() => opened.seen)
        .then(tell)
        .catch(mend)
    }, gatherMs)
  })
  return {
    state: () => state,
    ready,
    search: engine.search,
    snippets: engine.snippets,
    async close() {
      stopping.abort()
      unwatch()
      clearTimeout(timer)
      await engine.close().catch(() => undefined)
    },
  }
}

/** Something that is waited for and happens once. */
function createSignal() {
  let resolve: (value: null) => void = () => undefined
  const seen = new Promise<null>((settle) => {
    resolve = settle
  })
  return { seen, resolve }
}

function entryOf(store: WorkspaceStore, { id, status, updatedAt }: ArticleSummary): IndexEntry {
  return { id, stamp: store.summaries.stamp(id), state: status.state, updatedAt }
}
