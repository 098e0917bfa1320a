import { link, open, readFile, rename, rm, stat } from 'node:fs/promises'
import type { LockHolder } from '../../shared/errors'
import { lockHolderSchema } from '../../shared/errors'
import { temporaryPath, whileHeld } from './durable-write'
import { codeOf } from './write-error'

/** What a lock file says; `holder` null: it cannot be understood. */
interface ReadLock {
  text: string
  holder: LockHolder | null
  ageMs: number
}

/** Null when there is no lock. */
export async function readLock(path: string): Promise<ReadLock | null> {
  try {
    const text = await readFile(path, 'utf8')
    const ageMs = Date.now() - (await stat(path)).mtimeMs
    return { text, holder: parseHolder(text), ageMs }
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null
    throw error
  }
}

function parseHolder(text: string): LockHolder | null {
  try {
    return lockHolderSchema.parse(JSON.parse(text))
  } catch {
    return null
  }
}

/** The file appears with its whole content or not at all; where a file system has no links, by exclusive creation. */
export async function createExclusively(path: string, text: string): Promise<boolean> {
  const temporary = temporaryPath(path)
  try {
    await writeNew(temporary, text)
    await link(temporary, path)
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    if (!['EPERM', 'ENOTSUP', 'ENOSYS', 'EOPNOTSUPP', 'EMLINK'].includes(codeOf(error))) throw error
    return createInPlace(path, text)
  } finally {
    await rm(temporary, { force: true })
  }
}

/** Whether the file was not there before and is ours now. */
export async function createInPlace(path: string, text: string): Promise<boolean> {
  try {
    await writeNew(path, text)
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    throw error
  }
}

async function writeNew(path: string, text: string): Promise<void> {
  const handle = await open(path, 'wx')
  try {
    await handle.writeFile(text)
  } finally {
    await handle.close()
  }
}

/** Milliseconds since the file was written; null when it is gone. */
export async function ageOf(path: string): Promise<number | null> {
  try {
    return Date.now() - (await stat(path)).mtimeMs
  } catch {
    return null
  }
}

/** Puts the text in the place of the lock file at once. */
export async function replace(path: string, text: string): Promise<void> {
  const temporary = temporaryPath(path)
  try {
    await writeNew(temporary, text)
    await whileHeld(() => rename(temporary, path))
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
}
