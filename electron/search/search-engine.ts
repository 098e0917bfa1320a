import { setImmediate } from 'node:timers/promises'
import type { SearchCondition } from '../../shared/domain/search-condition'
import type { SearchWord } from '../../shared/domain/search-query'
import type { MarkedText } from '../../shared/text/mark-hits'
import { snippetOf } from '../../shared/text/mark-hits'
import { createArticleReader } from '../store/article-reader'
import type { StoredArticle } from '../store/store'
import type { IndexEntry } from './index-entry'
import type { OpenedDatabase } from './search-database'
import { isDamage, openSearchDatabase } from './search-database'
import type { SearchAnswer } from './search-rows'
import { searchRows } from './search-rows'
import { searchedText } from './searched-text'
import type { RowWriter } from './write-rows'
import { createRowWriter } from './write-rows'

export interface Snippet extends MarkedText {
  id: string
  /** The words stand in the text, not in the title alone. */
  isHit: boolean
}

/** The index of one workspace, in whatever process it runs. */
export interface SearchEngine {
  /** Takes a part of what the workspace has; the last part says so. Gives how many articles have to be indexed. */
  offer(entries: readonly IndexEntry[], isLast: boolean): number
  /** Indexes what was offered and is not known, the newest first; answers searches and changes between. */
  build(report: (done: number, total: number) => void, signal: AbortSignal): Promise<void>
  update(entries: readonly IndexEntry[], gone: readonly string[]): Promise<void>
  search(condition: SearchCondition, limit: number): SearchAnswer
  snippets(ids: readonly string[], words: readonly SearchWord[]): Promise<Snippet[]>
  close(): Promise<void>
}

const atOnce = 24
const snippetLength = 110

/** Opens the index at `path`, or a passing one for `null`. What damages it is thrown, after its files are deleted. */
export async function openSearchEngine(folder: string, path: string | null): Promise<SearchEngine> {
  const opened = await openSearchDatabase(path)
  const read = createArticleReader(folder)
  const writer = guarded(opened, () => createRowWriter(opened.database))
  let known: Map<string, string> | null = null
  let queue: IndexEntry[] = []
  let nextRow = guarded(opened, () => writer.range().high) + 1

  /** Reads what has another stamp, and writes what has another text: all of it as one transaction. */
  const take = async (entries: readonly IndexEntry[], rowFor: () => number) => {
    const loaded = await Promise.all(entries.map(async (entry) => ({ entry, stored: await read(entry.id) })))
    guarded(opened, () =>
      writer.together(() => {
        for (const { entry, stored } of loaded) {
          const row = rowFor()
          if (stored.ok) write(writer, row, entry, stored.value)
        }
      }),
    )
  }
  return {
    offer(entries, isLast) {
      known ??= guarded(opened, writer.stamps)
      for (const entry of entries) {
        if (known.get(entry.id) !== entry.stamp || entry.stamp === '') queue.push(entry)
        known.delete(entry.id)
      }
      if (isLast) {
        const gone = [...known.keys()]
        known = null
        guarded(opened, () => writer.together(() => gone.forEach(writer.remove)))
        queue.sort((one, other) => (one.updatedAt < other.updatedAt ? 1 : -1))
      }
      return queue.length
    },
    async build(report, signal) {
      const total = queue.length
      const { low } = guarded(opened, writer.range)
      // Below what is there, where there is room: rows ascend with newness.
      const top = low > total ? low - 1 : nextRow + total - 1
      nextRow = Math.max(nextRow, top + 1)
      for (let done = 0; done < total && !signal.aborted; done += atOnce) {
        const batch = queue.slice(done, done + atOnce).reverse()
        let row = top - done - batch.length
        await take(batch, () => (row += 1))
        report(Math.min(total, done + batch.length), total)
        await setImmediate()
      }
      queue = []
    },
    async update(entries, gone) {
      if (gone.length > 0) guarded(opened, () => writer.together(() => gone.forEach(writer.remove)))
      for (let from = 0; from < entries.length; from += atOnce)
        await take(entries.slice(from, from + atOnce), () => nextRow++)
    },
    search: (condition, limit) => guarded(opened, () => searchRows(opened.database, condition, limit)),
    async snippets(ids, words) {
      const stored = await Promise.all(ids.map(read))
      return stored.flatMap((each) => (each.ok ? [toSnippet(each.value, words)] : []))
    },
    close: opened.close,
  }
}

function write(writer: RowWriter, row: number, entry: IndexEntry, stored: StoredArticle): void {
  if (writer.known(entry.id)?.base === stored.base) writer.touch(entry)
  else writer.put(row, entry, stored)
}

function toSnippet({ article }: StoredArticle, words: readonly SearchWord[]): Snippet {
  const { title, body } = searchedText(article)
  // What is searched begins with the titles, which are shown above.
  return { id: article.id, ...snippetOf(body.slice(title.length).trimStart(), words, snippetLength) }
}

function guarded<T>(opened: OpenedDatabase, run: () => T): T {
  try {
    return run()
  } catch (error) {
    if (isDamage(error)) void opened.discard()
    throw error
  }
}
