import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { writeDurably } from '../store/durable-write'
import { parseStored } from '../store/parse-stored'
import { placeOf } from './places'
import type { Problem, Repair } from './problem'

/**
 * Sets right what loses nothing by it: files get their one form, leftovers of writes that were cut off go, caches are
 * made anew. Whoever calls holds the lock of the workspace.
 */
export async function repairWorkspace(folder: string, problems: readonly Problem[]): Promise<Repair[]> {
  const repairs: Repair[] = []
  for (const { path, kind } of problems) {
    const repair = kind === 'temporary' ? await remove(folder, path) : await rewrite(folder, path, kind)
    if (repair !== null) repairs.push({ path, repair })
  }
  if (problems.length > 0) {
    await rm(join(folder, '.cache'), { recursive: true, force: true })
    repairs.push({ path: '.cache', repair: 'emptied; it is made anew when the workspace is opened' })
  }
  return repairs
}

async function remove(folder: string, path: string): Promise<string> {
  await rm(join(folder, path), { force: true })
  return 'removed'
}

async function rewrite(folder: string, path: string, kind: Problem['kind']): Promise<string | null> {
  const place = placeOf(path)
  if (kind !== 'not-canonical' || !place) return null
  const parsed = parseStored(path, await readFile(join(folder, path)), place.format)
  if (!parsed.ok) return null
  await writeDurably(join(folder, path), parsed.value.text, folder)
  return 'written in its one form; nothing in it changed'
}
