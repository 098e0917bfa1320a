import { readFile } from 'node:fs/promises'
import type { Adapter } from 'lowdb'
import { Low } from 'lowdb'
import type { AppError } from '../../shared/errors'
import type { Result } from '../../shared/result'
import type { Canonical } from './canonical'
import { sha256 } from './canonical'
import { writeDurably } from './durable-write'
import type { Format } from './formats'
import { parseStored } from './parse-stored'
import { StoreFailure, toResult } from './store-failure'
import { codeOf } from './write-error'

/** One file of the workspace through lowdb. Two of these must not write one file at the same time. */
export interface JsonFile<T> {
  /** What the file says today, or null when there is none. */
  load(): Promise<Result<Canonical<T> | null>>
  /** The hash of the bytes as they lie there, canonical or not; null when there is no file. */
  rawHash(): Promise<Result<string | null>>
  /** Writes durably, and only when the bytes differ; tells whether it wrote. */
  save(next: Canonical<T>): Promise<Result<boolean>>
}

export function createJsonFile<T>(path: string, format: Format<T>, root: string): JsonFile<T> {
  const adapter = createAdapter(path, format, root)
  const low = new Low<Canonical<T> | null>(adapter, null)
  return {
    load: () =>
      toResult(async () => {
        low.data = null
        await low.read()
        return low.data
      }),
    rawHash: () =>
      toResult(async () => {
        const bytes = await adapter.look()
        return bytes && sha256(bytes)
      }),
    save: (next) =>
      toResult(async () => {
        low.data = next
        await low.write()
        return adapter.hasWritten()
      }),
  }
}

/** lowdb's two methods over one file: `null` means that there is none yet, any other failure throws. */
function createAdapter<T>(path: string, format: Format<T>, root: string) {
  let written = false
  // What was last seen on disk, so that a save which compared it already does not read it twice.
  let seen: Buffer | null | undefined
  const adapter: Adapter<Canonical<T> | null> & {
    hasWritten: () => boolean
    look: () => Promise<Buffer | null>
  } = {
    read: async () => {
      const bytes = await adapter.look()
      if (bytes === null) return null
      const parsed = parseStored(path, bytes, format)
      if (!parsed.ok) throw new StoreFailure(parsed.error)
      return parsed.value
    },
    write: async (next) => {
      written = false
      const current = seen === undefined ? await readBytes(path) : seen
      seen = undefined
      if (next === null || current?.equals(Buffer.from(next.text))) return
      await writeDurably(path, next.text, root)
      written = true
    },
    hasWritten: () => written,
    look: async () => (seen = await readBytes(path)),
  }
  return adapter
}

/** The bytes of a file, null when there is none; a file that is there and cannot be read throws. */
export async function readBytes(path: string): Promise<Buffer | null> {
  try {
    return await readFile(path)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null
    throw new StoreFailure(unreadable(path, error))
  }
}

export function unreadable(path: string, error: unknown): AppError {
  const reason = error instanceof Error ? error.message : String(error)
  return { kind: 'file-unreadable', path, stage: 'read', reason, kept: null }
}
