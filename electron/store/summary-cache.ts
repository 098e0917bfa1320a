import { appendFile, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Origin } from '../../shared/domain/article'
import type { ArticleSummary } from '../../shared/domain/summary'
import { makeFolder, writeDurably } from './durable-write'

/** A summary with the stamp of the files that it was made from; null: the article is gone. */
export interface CacheEntry {
  stamp: string
  summary: ArticleSummary
  /** Of an article that was imported; `isDecided` is false where its import was cut off. */
  origin?: Origin
  /** Articles that its slots point to; absent where there are none. */
  recommends?: string[]
  isDecided: boolean
}

/** `.cache/summaries.jsonl`: a line per summary, the last line of an id counts. It may be deleted at any time. */
export interface SummaryCache {
  load(): Promise<Map<string, CacheEntry>>
  /** Appends in the background; what cannot be written is computed again next time. */
  append(id: string, entry: CacheEntry | null): void
  /** Writes the file anew when it holds lines that no longer count. */
  compact(entries: ReadonlyMap<string, CacheEntry>): Promise<void>
}

interface Settings {
  folder: string
  /** Changes with everything that a summary is computed by; a cache made otherwise is not used. */
  madeBy: string
  mayWrite: () => boolean
}

export function createSummaryCache({ folder, madeBy, mayWrite }: Settings): SummaryCache {
  const path = join(folder, '.cache', 'summaries.jsonl')
  const header = JSON.stringify({ format: 'galley/summaries', version: 1, madeBy })
  let pending = ''
  let writing: Promise<void> = Promise.resolve()
  let isWhole = false
  let spent = 0
  const flush = async () => {
    const text = pending
    pending = ''
    if (text === '' || !isWhole) return
    await appendFile(path, text).catch(() => {
      isWhole = false
    })
  }
  return {
    load: async () => {
      const { entries, lines, isComplete } = await read(path, header)
      isWhole = isComplete
      spent = lines - entries.size
      return entries
    },
    append: (id, entry) => {
      if (!mayWrite()) return
      spent += 1
      pending += `${JSON.stringify(entry ?? { gone: id })}\n`
      writing = writing.then(flush)
    },
    compact: async (entries) => {
      await writing
      if (!mayWrite() || (isWhole && spent === 0)) return
      const lines = [header, ...Array.from(entries.values(), (entry) => JSON.stringify(entry))]
      try {
        await makeFolder(join(folder, '.cache'), folder)
        await writeDurably(path, `${lines.join('\n')}\n`, folder)
        isWhole = true
        spent = 0
      } catch {
        isWhole = false
      }
    },
  }
}

async function read(path: string, header: string) {
  const entries = new Map<string, CacheEntry>()
  const text = await readFile(path, 'utf8').catch(() => '')
  if (!text.startsWith(`${header}\n`)) return { entries, lines: 0, isComplete: false }
  const lines = text.split('\n').slice(1, -1)
  const isComplete = text.endsWith('\n') && lines.every((line) => readLine(line, entries))
  return { entries, lines: lines.length, isComplete }
}

/** Whether the line could be used; after one that cannot, nothing is trusted to be appended behind it. */
function readLine(line: string, entries: Map<string, CacheEntry>): boolean {
  try {
    const value = JSON.parse(line) as Partial<CacheEntry> & { gone?: string }
    if (typeof value.gone === 'string') entries.delete(value.gone)
    else if (typeof value.stamp === 'string' && value.summary?.id)
      entries.set(value.summary.id, value as CacheEntry)
    else return false
    return true
  } catch {
    return false
  }
}
