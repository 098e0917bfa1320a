import { createReadStream } from 'node:fs'
import type { FileHandle } from 'node:fs/promises'
import { open, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { ZipFile } from 'yazl'
import { StoreFailure } from '../store/store-failure'
import { attempt } from './folder-writer'

/**
 * The same in every time zone: ZIP keeps the local time of whoever wrote it, and this one exists everywhere.
 * Nothing is compressed, because two releases of zlib give different bytes for the same text.
 */
const entryOptions = {
  mtime: new Date(1980, 0, 1, 12, 0, 0),
  mode: 0o100644,
  compress: false,
  forceDosTimestamp: true,
}
const largestBuffer = 64 * 1024 * 1024
const mostWaiting = 8 * 1024 * 1024

/** Packs files of a folder in the order given, below one folder `base`; the same files give the same bytes. */
export async function zipFolder(
  folder: string,
  files: readonly { path: string; bytes: number }[],
  base: string,
  target: string,
  signal?: AbortSignal,
): Promise<void> {
  await attempt(target, async () => {
    const handle = await open(target, 'wx')
    try {
      const packing = startPacking(handle)
      for (const file of files) {
        if (signal?.aborted) throw new StoreFailure({ kind: 'canceled' })
        await addEntry(packing.zip, folder, file, base)
        await packing.room()
      }
      await packing.end()
      await handle.sync()
    } finally {
      await handle.close()
    }
  })
}

/** Writes what the packer gives as it comes, so that a bundle is never in memory as a whole. */
function startPacking(handle: FileHandle) {
  const zip = new ZipFile()
  const output = zip.outputStream as Readable
  let failed: unknown = null
  const written = (async () => {
    for await (const chunk of output) await handle.writeFile(chunk as Buffer)
  })()
  written.catch((error: unknown) => (failed = error))
  zip.on('error', (error: Error) => {
    failed = error
    output.destroy(error)
  })
  return {
    zip,
    async room() {
      while (failed === null && output.readableLength > mostWaiting)
        await new Promise((next) => setImmediate(next))
      if (failed !== null) throw failed
    },
    async end() {
      zip.end()
      await written
    },
  }
}

async function addEntry(
  zip: ZipFile,
  folder: string,
  { path, bytes }: { path: string; bytes: number },
  base: string,
): Promise<void> {
  const place = join(folder, path)
  const name = `${base}/${path}`
  if (bytes > largestBuffer)
    zip.addReadStream(createReadStream(place), name, { ...entryOptions, size: bytes })
  else zip.addBuffer(await readFile(place), name, entryOptions)
}
