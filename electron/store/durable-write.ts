import { randomBytes } from 'node:crypto'
import { mkdir, open, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { StoreFailure } from './store-failure'
import { codeOf, toWriteError } from './write-error'

const retryDelays = [10, 30, 80, 200, 400, 800]
const temporaryName = /\.[0-9a-f]{12}\.tmp$/

/**
 * Puts the bytes at `path`, wholly or not at all; when it returns they survive a crash and a power cut.
 *
 * Missing folders between `root` and the file are made; `root` itself is not, so that a workspace on a
 * disk that was pulled out does not come to life elsewhere. Throws a `StoreFailure` of kind `write-failed`.
 */
export async function writeDurably(path: string, bytes: string | Uint8Array, root: string): Promise<void> {
  const temporary = temporaryPath(path)
  try {
    await writeTemporary(temporary, bytes, root)
    await whileHeld(() => rename(temporary, path))
    await syncFolder(dirname(path))
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined)
    throw new StoreFailure(toWriteError(path, error))
  }
}

/**
 * As `writeDurably` for many files at once, which shares the waiting for the disk among them. They are put into place in
 * the order given, so that after a crash those are there that come first. Throws for all of them.
 */
export async function writeAllDurably(
  files: readonly { path: string; bytes: string | Uint8Array }[],
  root: string,
): Promise<void> {
  const waiting = files.map((file) => ({ ...file, temporary: temporaryPath(file.path) }))
  let at = waiting[0]?.path ?? root
  try {
    const folders = new Set(files.map(({ path }) => dirname(path)))
    const touched = new Set(folders)
    for (const folder of folders) await makeFolderLater(folder, root, touched)
    for (const { path, temporary, bytes } of waiting) {
      at = path
      await writeFile(temporary, bytes, { flag: 'wx' })
    }
    await Promise.all(waiting.map(({ temporary }) => syncFile(temporary)))
    for (const { path, temporary } of waiting) {
      at = path
      await whileHeld(() => rename(temporary, path))
    }
    await Promise.all(Array.from(touched, syncFolder))
  } catch (error) {
    await Promise.all(waiting.map(({ temporary }) => rm(temporary, { force: true }).catch(() => undefined)))
    throw new StoreFailure(toWriteError(at, error))
  }
}

/** Makes the folder and adds those to `touched` whose names are durable only once they are synced. */
async function makeFolderLater(folder: string, root: string, touched: Set<string>): Promise<void> {
  await stat(root)
  const first = await mkdir(folder, { recursive: true })
  if (first === undefined) return
  for (let made = folder; made.length >= first.length; made = dirname(made)) touched.add(dirname(made))
}

async function syncFile(path: string): Promise<void> {
  const handle = await open(path, 'r+')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** A name beside the file that no other write uses. */
export function temporaryPath(path: string): string {
  return `${path}.${randomBytes(6).toString('hex')}.tmp`
}

/** Whether a crash left this file behind. */
export function isTemporary(name: string): boolean {
  return temporaryName.test(name)
}

/** Tries again while a scanner or an indexer holds the file; Windows reports that as a lack of permission. */
export async function whileHeld<T>(
  attempt: () => Promise<T>,
  delays: readonly number[] = retryDelays,
  platform: string = process.platform,
): Promise<T> {
  for (const delay of delays) {
    try {
      return await attempt()
    } catch (error) {
      const code = codeOf(error)
      const isHeld = code === 'EBUSY' || (platform === 'win32' && (code === 'EPERM' || code === 'EACCES'))
      if (!isHeld) throw error
      await wait(delay)
    }
  }
  return attempt()
}

/** Makes the folder and those above it up to `root`, durably. */
export async function makeFolder(folder: string, root: string): Promise<void> {
  await stat(root)
  const first = await mkdir(folder, { recursive: true })
  if (first === undefined) return
  await syncFolder(dirname(first))
  let made = dirname(first)
  for (const name of relative(made, folder).split(sep)) {
    made = join(made, name)
    await syncFolder(made)
  }
}

/** Makes the names in a folder durable; a system that cannot do that for folders does it by itself. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } catch (error) {
    if (codeOf(error) !== 'EINVAL' && codeOf(error) !== 'ENOTSUP') throw error
  } finally {
    await handle.close()
  }
}

async function writeTemporary(temporary: string, bytes: string | Uint8Array, root: string): Promise<void> {
  const handle = await openNew(temporary, root)
  try {
    await handle.writeFile(bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function openNew(path: string, root: string) {
  try {
    return await open(path, 'wx')
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error
    await makeFolder(dirname(path), root)
    return open(path, 'wx')
  }
}
