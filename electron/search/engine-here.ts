import type { EngineElsewhere } from './index-keeper'
import type { SearchEngine } from './search-engine'
import { openSearchEngine } from './search-engine'

/** The engine in this process: for the worker, and for the command line. One workspace at a time. */
export function createEngineHere(): EngineElsewhere {
  let current: SearchEngine | null = null
  const engine = () => {
    if (!current) throw new Error('No index is open')
    return current
  }
  const close = async () => {
    const closing = current
    current = null
    await closing?.close()
  }
  return {
    async open(folder, path) {
      await close()
      // Where nothing can be written the index is a passing one; where SQLite is missing that fails as well.
      current = await openSearchEngine(folder, path).catch(() => openSearchEngine(folder, null))
    },
    offer: async (entries, isLast) => engine().offer(entries, isLast),
    build: async (report, signal) => engine().build(report, signal),
    update: async (entries, gone) => engine().update(entries, gone),
    search: async (condition, limit) => engine().search(condition, limit),
    snippets: async (ids, words) => engine().snippets(ids, words),
    close,
  }
}
