import { randomBytes } from 'node:crypto'
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { syncFolder, whileHeld } from '../store/durable-write'
import type { BundleTarget } from './bundle-target'
import { attempt } from './folder-writer'

/** Names beside the target that a build uses: what is being made, and the old one for the moment of the change. */
export interface BuildPlace {
  folder: string
  zip: string
  old: string
}

/** Makes the place of a build, and clears what a build that was killed left there. */
export async function openBuildPlace(target: BundleTarget): Promise<BuildPlace> {
  const parent = dirname(target.path)
  await attempt(parent, (folder) => mkdir(folder, { recursive: true }))
  await clearLeftovers(target.path)
  const name = (what: string) =>
    join(parent, `.${basename(target.path)}.galley-${what}-${process.pid}-${randomBytes(4).toString('hex')}`)
  const place = { folder: name('build'), zip: name('zip'), old: name('old') }
  await attempt(place.folder, (folder) => mkdir(folder))
  return place
}

export async function clearBuildPlace(place: BuildPlace): Promise<void> {
  for (const path of [place.folder, place.zip])
    await rm(path, { recursive: true, force: true }).catch(() => undefined)
}

/**
 * Puts the finished bundle in the place of the old one. The old one is gone only when the new one stands: a
 * failure puts it back, and a crash between the two renames leaves it beside the target, where the next
 * build finds it.
 */
export async function replaceTarget(target: BundleTarget, place: BuildPlace): Promise<void> {
  await attempt(target.path, async (path) => {
    if (target.form === 'zip') await whileHeld(() => rename(place.zip, path))
    else await replaceFolder(path, place)
    await syncFolder(dirname(path))
  })
}

async function replaceFolder(path: string, place: BuildPlace): Promise<void> {
  const hasOld = (await stat(path).catch(() => null)) !== null
  if (hasOld) await whileHeld(() => rename(path, place.old))
  try {
    await whileHeld(() => rename(place.folder, path))
  } catch (error) {
    if (hasOld) await rename(place.old, path)
    throw error
  }
  await rm(place.old, { recursive: true, force: true })
}

async function clearLeftovers(path: string): Promise<void> {
  const prefix = `.${basename(path)}.galley-`
  const names = await readdir(dirname(path)).catch(() => [])
  for (const name of names) {
    const parts = name.startsWith(prefix)
      ? /^(build|zip|old)-(\d+)-[0-9a-f]{8}$/.exec(name.slice(prefix.length))
      : null
    if (!parts || isRunning(Number(parts[2]))) continue
    const leftover = join(dirname(path), name)
    const isLastOld = parts[1] === 'old' && (await stat(path).catch(() => null)) === null
    if (isLastOld) await attempt(path, () => rename(leftover, path))
    else await rm(leftover, { recursive: true, force: true })
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
