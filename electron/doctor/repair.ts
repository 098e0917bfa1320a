import { readFile, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { sha256 } from '../store/canonical'
import { deskLogFiles } from '../store/desk-log'
import type { DeskLogHeads } from '../store/desk-log-heads'
import { headsPath, headsText } from '../store/desk-log-heads'
import { writeDurably } from '../store/durable-write'
import { parseStored } from '../store/parse-stored'
import { heads } from './desk-log-problems'
import { placeOf } from './places'
import type { Problem, Repair } from './problem'

/**
 * Sets right what loses nothing by it: files get their one form, leftovers of writes that were cut off go, caches are
 * made anew. Whoever calls holds the lock of the workspace.
 */
export async function repairWorkspace(folder: string, problems: readonly Problem[]): Promise<Repair[]> {
  const repairs: Repair[] = []
  for (const { path, kind } of problems) {
    const repair = await repairOne(folder, path, kind)
    if (repair !== null) repairs.push({ path, repair })
  }
  if (problems.length > 0) {
    await rm(join(folder, '.cache'), { recursive: true, force: true })
    repairs.push({ path: '.cache', repair: 'emptied; it is made anew when the workspace is opened' })
  }
  return repairs
}

async function repairOne(folder: string, path: string, kind: Problem['kind']): Promise<string | null> {
  if (kind === 'temporary') return remove(folder, path)
  const [, device] = heads.exec(path) ?? []
  return device === undefined ? rewrite(folder, path, kind) : rewriteHeads(folder, device)
}

/** From the files as they are now: what the old ones said is not known any more. */
async function rewriteHeads(folder: string, device: string): Promise<string> {
  const files: DeskLogHeads = {}
  for (const file of await deskLogFiles(folder)) {
    if (basename(file, '.jsonl') !== device) continue
    const texts = (await readFile(file, 'utf8')).replace(/\n$/, '').split('\n')
    files[basename(dirname(file))] = { lines: texts.length, sha256: sha256(texts.at(-1) ?? '') }
  }
  await writeDurably(join(folder, headsPath(device)), headsText(files), folder)
  return 'made anew from the desk log as it is'
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
