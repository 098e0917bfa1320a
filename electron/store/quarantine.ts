import { readFile, rename, stat } from 'node:fs/promises'
import { basename, join, relative, sep } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { AppError } from '../../shared/errors'
import { canonicalText } from './canonical'
import { makeFolder, syncFolder, writeDurably } from './durable-write'
import type { StoreProblem } from './store'

/** Keeps files that cannot be used out of the way, with the reason, and remembers them for the user. */
export interface Quarantine {
  /**
   * Takes note of a file that failed to load. Its bytes are moved to `quarantine/` when they are at fault and
   * the folder may be written; a file that could not be read at all, or is of a newer program, stays.
   * The error that comes back says where the file is now; null: the file has changed meanwhile, load it again.
   */
  setAside(path: string, error: AppError): Promise<AppError | null>
  /** The problem known of a path, whether the file is still there or not. */
  problemOf(path: string): AppError | null
  /** A file was loaded from this path: what was wrong there is over, unless its bytes wait in quarantine. */
  clear(path: string): void
  /** What was kept as this file is settled. */
  settle(kept: string): void
  problems(): StoreProblem[]
}

interface Settings {
  folder: string
  now: () => Date
  mayWrite: () => boolean
}

// A synchroniser may be in the middle of writing a file in place.
const settleMs = 150
const freshMs = 5000

export function createQuarantine({ folder, now, mayWrite }: Settings): Quarantine {
  const known = new Map<string, StoreProblem>()
  const note = (path: string, error: AppError) => {
    const kept = error.kind === 'file-unreadable' ? error.kept : null
    const at = known.get(path)?.at ?? now().toISOString()
    known.set(path, { path: kept ?? path, error, at })
    return error
  }
  return {
    setAside: async (path, error) => {
      if (error.kind !== 'file-unreadable' || error.stage === 'read' || !mayWrite()) return note(path, error)
      if (await changesNow(path)) return null
      const kept = await moveAway({ folder, path, error, at: now() })
      return note(path, kept ? { ...error, kept } : error)
    },
    problemOf: (path) => known.get(path)?.error ?? null,
    clear: (path) => {
      const error = known.get(path)?.error
      if (error && !(error.kind === 'file-unreadable' && error.kept)) known.delete(path)
    },
    settle: (kept) => {
      for (const [path, problem] of known) if (problem.path === kept) known.delete(path)
    },
    problems: () => [...known.values()],
  }
}

/** Whether a file that was written a moment ago is still being written. */
async function changesNow(path: string): Promise<boolean> {
  try {
    if (Date.now() - (await stat(path)).mtimeMs > freshMs) return false
    const before = await readFile(path)
    await wait(settleMs)
    return !before.equals(await readFile(path))
  } catch {
    return true
  }
}

/** Where the file is now, or null when it could not be moved and stays where it was. */
async function moveAway(file: {
  folder: string
  path: string
  error: AppError
  at: Date
}): Promise<string | null> {
  const stamp = file.at.toISOString().replace(/[-:.]/g, '')
  const quarantine = join(file.folder, 'quarantine')
  const kept = join(quarantine, `${stamp}-${basename(file.path)}`)
  const reason = {
    format: 'galley/quarantined',
    version: 1,
    path: relative(file.folder, file.path).split(sep).join('/'),
    at: file.at.toISOString(),
    error: { ...file.error, kept },
  }
  try {
    await makeFolder(quarantine, file.folder)
    await writeDurably(`${kept}.reason.json`, canonicalText(reason), file.folder)
    await rename(file.path, kept)
    await syncFolder(quarantine)
    return kept
  } catch {
    return null
  }
}
