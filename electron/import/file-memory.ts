import type { ImportFormat } from '../../shared/imports/format'
import type { WorkspaceStore } from '../store/store'
import type { KnownOrigins } from './known-origins'
import type { FileName, RecalledItem } from './read-sources'
import type { Verdict } from './verdict'

/** What was found in the files of earlier imports, so that the same bytes are not read a second time. */
export interface FileMemory {
  /** All that is in the file, when each of it is in the workspace as it is there; null when it has to be read. */
  recall(file: FileName): RecalledItem[] | null
  /** Takes note of what became of an item; a file with one that has to be told again is not remembered. */
  note(file: FileName, verdict: Verdict, key: string, sha256: string | null): void
  /** Of a file that was left in its middle nobody knows what else is in it. */
  forget(file: FileName): void
  save(): Promise<void>
}

/** An export with more than this many articles is read again: that is quick beside writing it down. */
const mostItems = 64

export async function createFileMemory(
  store: WorkspaceStore,
  known: KnownOrigins,
  /** The import that runs: what it made before it was cut off has to pass through it. */
  id: string,
): Promise<FileMemory> {
  const files = await store.imports.files.load()
  const forgotten = new Set<string>()
  const fresh = new Set<string>()
  const articleOf = (item: { format: ImportFormat; key: string; sha256: string }) => {
    const found = known.find(item.format, item.key, item.sha256)
    const isSame = found?.origin.sha256 === item.sha256 && found.isDecided && found.origin.import !== id
    return isSame ? found.article : null
  }
  const forget = (file: FileName) => {
    forgotten.add(file.key)
    files.delete(file.key)
  }
  return {
    recall: ({ key, sha256 }) => {
      const file = files.get(key)
      if (!file || file.sha256 !== sha256) return null
      const recalled: RecalledItem[] = []
      for (const item of file.items) {
        const article = articleOf(item)
        if (article === null) return null
        recalled.push({ ...item, article })
      }
      return recalled
    },
    forget,
    note: (file, verdict, key, sha256) => {
      if (forgotten.has(file.key)) return
      const isTold = verdict.kind === 'refuse' || (verdict.kind === 'skip' && verdict.why === 'left-out')
      const begun = fresh.has(file.key) ? files.get(file.key) : undefined
      if (isTold || sha256 === null || !verdict.at || (begun?.items.length ?? 0) >= mostItems) {
        forget(file)
        return
      }
      fresh.add(file.key)
      const item = { format: verdict.at.format, key, sha256, place: verdict.at.place }
      files.set(file.key, { file: file.key, sha256: file.sha256, items: [...(begun?.items ?? []), item] })
    },
    save: () => store.imports.files.save(files),
  }
}
