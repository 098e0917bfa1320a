import { createHash } from 'node:crypto'
import { mkdir, open } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { syncFolder } from '../store/durable-write'
import { StoreFailure } from '../store/store-failure'
import { toWriteError } from '../store/write-error'
import type { BagFile } from './bag'

/** Writes the files of a bag and keeps what the manifests will say of them. */
export interface FolderWriter {
  readonly files: readonly BagFile[]
  /** Throws a `StoreFailure` of kind `write-failed`. */
  write(path: string, bytes: string | Uint8Array): Promise<BagFile>
  /** Makes the names of all files durable; the bytes already are. */
  sync(): Promise<void>
}

export function createFolderWriter(root: string, isDurable: boolean): FolderWriter {
  const files: BagFile[] = []
  const folders = new Set([root])
  return {
    files,
    async write(path, content) {
      const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content
      await attempt(join(root, path), async (place) => {
        await makeParents(root, path, folders)
        await writeNew(place, bytes, isDurable)
      })
      const file = { path, sha256: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.byteLength }
      files.push(file)
      return file
    },
    async sync() {
      for (const folder of folders) await attempt(folder, syncFolder)
    },
  }
}

/** Runs a step that writes; what the system refuses becomes a failure that names the path. */
export async function attempt<T>(path: string, step: (path: string) => Promise<T>): Promise<T> {
  try {
    return await step(path)
  } catch (error) {
    throw error instanceof StoreFailure ? error : new StoreFailure(toWriteError(path, error))
  }
}

async function makeParents(root: string, path: string, folders: Set<string>): Promise<void> {
  const parents: string[] = []
  for (let at = dirname(path); at !== '.'; at = dirname(at)) parents.unshift(join(root, at))
  if (parents.every((folder) => folders.has(folder))) return
  await mkdir(dirname(join(root, path)), { recursive: true })
  for (const folder of parents) folders.add(folder)
}

async function writeNew(path: string, bytes: Uint8Array, isDurable: boolean): Promise<void> {
  const handle = await open(path, 'wx')
  try {
    await handle.writeFile(bytes)
    if (isDurable) await handle.sync()
  } finally {
    await handle.close()
  }
}
