import { rm } from 'node:fs/promises'
import type { ArticleSweep } from './article-sweep'
import { stampArticle, sweepArticles } from './article-sweep'
import { conflictCopyError } from './conflict-copies'
import type { HashedDecision } from '../../shared/domain/decision'
import type { ReadProgress, StoreAccess, StoredArticle, SummaryStore } from './store'
import type { StoreContext } from './store-context'
import { ownCopy } from './own-copy'
import { inspectArticle, summarizeFiles, summarizeNew, summaryVersion } from './summaries'
import type { CacheEntry } from './summary-cache'
import { createSummaryCache } from './summary-cache'

/** The summaries of a workspace, in memory and in `.cache/`, and what keeps them true. */
export interface LiveSummaryStore extends SummaryStore {
  ids(): string[]
  /** Loads the cache and computes what it does not have; tells as it goes how much of that is done. */
  open(onRead?: ReadProgress): Promise<void>
  /** Looks at every file again; gives the ids of articles that other programs changed. */
  refresh(): Promise<string[]>
  /** Takes a change of our own in; called within the article's queue. */
  accept(id: string, stored?: StoredArticle): Promise<void>
  /** Takes an article in that was just made, with its decisions, without reading its files again. */
  acceptNew(stored: StoredArticle, decisions: readonly HashedDecision[]): void
  close(): Promise<void>
}

interface Dependencies {
  context: StoreContext
  access: () => StoreAccess
  program: string
}

const filesAtOnce = 8

export function createSummaryStore({ context, access, program }: Dependencies): LiveSummaryStore {
  const mayWrite = () => access().mode === 'write'
  const madeBy = `${program} ${summaryVersion}`
  const cache = createSummaryCache({ folder: context.folder, madeBy, mayWrite })
  let entries = new Map<string, CacheEntry>()
  let lastId = ''
  let isInOrder = true
  const listeners = new Set<(id: string) => void>()

  const inOrder = () => {
    if (isInOrder) return entries
    entries = new Map([...entries].sort(([one], [other]) => (one < other ? -1 : 1)))
    lastId = [...entries.keys()].at(-1) ?? ''
    isInOrder = true
    return entries
  }
  const put = (id: string, entry: CacheEntry | null) => {
    if (entry && !entries.has(id)) {
      isInOrder &&= id > lastId
      lastId = id > lastId ? id : lastId
    }
    if (entry) entries.set(id, entry)
    else if (!entries.delete(id)) return
    cache.append(id, entry)
    for (const tell of listeners) tell(id)
  }
  const accept = async (id: string, stored?: StoredArticle) =>
    put(id, await summarizeFiles(context, id, stored ?? null))
  const recheck = (id: string) =>
    context.queues.run(id, async () => {
      const known = entries.get(id)
      if (known && known.stamp === stampArticle(context.folder, id)) return false
      await accept(id)
      return JSON.stringify(known) !== JSON.stringify(entries.get(id))
    })
  const takeIn = async (sweep: ArticleSweep, onRead?: ReadProgress) => {
    for (const path of sweep.conflictCopies) await context.quarantine.setAside(path, conflictCopyError(path))
    const gone = [...entries.keys()].filter((id) => !sweep.stamps.has(id))
    const changed = [...sweep.stamps]
      .filter(([id, stamp]) => entries.get(id)?.stamp !== stamp)
      .map(([id]) => id)
    return inBatches([...gone, ...changed], recheck, onRead)
  }
  return {
    ids: () => [...inOrder().keys()],
    all: ({ deleted = false } = {}) =>
      Array.from(inOrder().values(), (entry) => entry.summary).filter(
        (each) => deleted || !each.status.deleted,
      ),
    get: (id) => entries.get(id)?.summary ?? null,
    stamp: (id) => entries.get(id)?.stamp ?? '',
    watch: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    origins: () =>
      Array.from(entries, ([article, { origin, summary, isDecided }]) =>
        origin ? [{ article, origin, deleted: summary.status.deleted, isDecided }] : [],
      ).flat(),
    recommending: () =>
      Array.from(entries.values(), ({ summary, recommends = [] }) => ({ summary, recommends })).filter(
        (each) => each.recommends.length > 0 && !each.summary.status.deleted,
      ),
    inspect: (id) => inspectArticle(context, id),
    update: (id) => context.queues.run(id, () => accept(id)),
    accept,
    acceptNew: (stored, decisions) =>
      put(stored.article.id, ownCopy(summarizeNew(context, stored, decisions))),
    refresh: async () => takeIn(await sweepArticles(context.folder)),
    open: async (onRead) => {
      entries = await cache.load()
      isInOrder = false
      const sweep = await sweepArticles(context.folder)
      // Only now, while no write of ours is under way, every temporary file is one that a crash left.
      if (mayWrite()) for (const path of sweep.leftovers) await rm(path, { force: true })
      await takeIn(sweep, onRead)
      await cache.compact(inOrder())
    },
    close: () => cache.compact(entries),
  }
}

/** Runs the test on every id, a few at a time, and gives the ids for which it said yes. */
async function inBatches(
  ids: readonly string[],
  test: (id: string) => Promise<boolean>,
  onRead?: ReadProgress,
): Promise<string[]> {
  const yes: string[] = []
  for (let from = 0; from < ids.length; from += filesAtOnce) {
    const batch = ids.slice(from, from + filesAtOnce)
    const answers = await Promise.all(batch.map(test))
    yes.push(...batch.filter((_, index) => answers[index]))
    onRead?.(from + batch.length, ids.length)
  }
  return yes
}
