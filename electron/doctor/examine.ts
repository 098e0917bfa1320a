import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { AppError } from '../../shared/errors'
import type { Canonical } from '../store/canonical'
import { sha256 } from '../store/canonical'
import { isConflictCopy } from '../store/conflict-copies'
import { isTemporary } from '../store/durable-write'
import { parseStored } from '../store/parse-stored'
import { deskLogProblems, examineDeskLogFile } from './desk-log-problems'
import { addFacts, addMediaFile, addUnusable, brokenLinks, createFacts } from './facts'
import type { Facts } from './facts'
import { mediaProblems } from './media-problems'
import { isPictureLines, mediaFileOf, placeOf } from './places'
import type { Place } from './places'
import type { Problem } from './problem'
import { walkFiles } from './walk-files'

export interface Examination {
  files: number
  problems: Problem[]
}

interface Work {
  onProgress?: (files: number, path: string) => void
  signal?: AbortSignal
}

/**
 * Looks at every file of a workspace folder and changes nothing: whether it can be read, is what its name promises, in
 * its one form, and whether all that it names is there; last the chain of the desk log.
 */
export async function examineWorkspace(folder: string, work: Work = {}): Promise<Examination> {
  const facts = createFacts()
  const problems: Problem[] = []
  let files = 0
  for await (const path of walkFiles(folder)) {
    work.signal?.throwIfAborted()
    files += 1
    work.onProgress?.(files, path)
    const problem = await examineFile(folder, path, facts)
    if (problem) problems.push(problem)
  }
  for (const { path, to } of brokenLinks(facts)) {
    problems.push({ path, kind: 'link', problem: `it names the ${to}, which is not here`, repairable: false })
  }
  problems.push(...mediaProblems(facts), ...(await deskLogProblems(folder)))
  return { files, problems }
}

async function examineFile(folder: string, path: string, facts: Facts): Promise<Problem | null> {
  const name = basename(path)
  if (isTemporary(name)) {
    const problem = 'a write that was cut off left it behind; what it was to replace is whole'
    return { path, kind: 'temporary', problem, repairable: true }
  }
  if (path.startsWith('quarantine/')) return path.endsWith('.reason.json') ? null : quarantined(path)
  if (isConflictCopy(name)) {
    const problem = 'a synchroniser made this copy because the file was changed in two places'
    return { path, kind: 'conflict-copy', problem, repairable: false }
  }
  if (path.startsWith('desk-log/')) return examineDeskLogFile(folder, path)
  if (isPictureLines(path)) return null
  const place = placeOf(path)
  if (place) return examineStored(folder, path, place, facts)
  const media = mediaFileOf(path)
  if (media) return examineMedia(folder, path, { ...media, facts })
  return isOurs(path)
    ? { path, kind: 'misplaced', problem: 'no file of this name belongs here', repairable: false }
    : null
}

/** Beside the folders of the workspace anybody may keep what they like. */
function isOurs(path: string): boolean {
  return /^(?:articles|history|decisions|comments|media|people|columns|tags|imports)\//.test(path)
}

function quarantined(path: string): Problem {
  const problem = `it could not be used and waits; the reason stands in ${basename(path)}.reason.json`
  return { path, kind: 'quarantine', problem, repairable: false }
}

async function examineStored(
  folder: string,
  path: string,
  place: Place,
  facts: Facts,
): Promise<Problem | null> {
  const used = await useStored(folder, path, place)
  if ('problem' in used) {
    addUnusable(facts, place)
    return used
  }
  const { bytes, stored } = used
  addFacts(facts, path, place, stored)
  // The bytes of a revision are its name, in whatever form they are.
  if (place.kind === 'revision' || bytes.equals(Buffer.from(stored.text))) return null
  const problem = 'it means the same, but is not in the one form in which the program writes it'
  return { path, kind: 'not-canonical', problem, repairable: true }
}

async function useStored(
  folder: string,
  path: string,
  place: Place,
): Promise<Problem | { bytes: Buffer; stored: Canonical<unknown> }> {
  const bytes = await readFile(join(folder, path)).catch((error: Error) => error)
  if (bytes instanceof Error) return { path, kind: 'unreadable', problem: bytes.message, repairable: false }
  const parsed = parseStored(path, bytes, place.format)
  if (!parsed.ok) return unreadable(path, parsed.error)
  const misfit = misfitOf(place, parsed.value.value, bytes)
  if (misfit !== null) return { path, kind: 'misplaced', problem: misfit, repairable: false }
  return { bytes, stored: parsed.value }
}

function unreadable(path: string, error: AppError): Problem {
  if (error.kind === 'file-too-new') {
    const problem = `it is of version ${error.version}; this program knows ${error.supported}`
    return { path, kind: 'newer', problem, repairable: false }
  }
  const problem = error.kind === 'file-unreadable' ? `${error.stage}: ${error.reason}` : error.kind
  return { path, kind: 'unreadable', problem, repairable: false }
}

/** Why what is inside does not belong at its place; null where it does. */
function misfitOf({ kind, name, article }: Place, value: unknown, bytes: Uint8Array): string | null {
  const inside = value as { id?: string; sha256?: string; article?: unknown }
  if (kind === 'revision') {
    if (sha256(bytes) !== name) return 'its bytes are not those that its name promises'
    const { id } = inside.article as { id: string }
    return id === article ? null : 'it is a revision of another article'
  }
  if (kind === 'media') return inside.sha256 === name ? null : 'the hash inside is not its name'
  if (inside.id !== undefined && name !== '' && inside.id !== name) return 'the id inside is not its name'
  return article === '' || inside.article === article ? null : 'it belongs to another article'
}

async function examineMedia(
  folder: string,
  path: string,
  { hash, extension, facts }: { hash: string; extension: string; facts: Facts },
): Promise<Problem | null> {
  const digest = createHash('sha256')
  const file = { path, hash, extension, bytes: 0 }
  addMediaFile(facts, file)
  try {
    file.bytes = (await stat(join(folder, path))).size
    await pipeline(createReadStream(join(folder, path)), digest)
  } catch (error) {
    return {
      path,
      kind: 'unreadable',
      problem: error instanceof Error ? error.message : String(error),
      repairable: false,
    }
  }
  if (digest.digest('hex') === hash) return null
  // What its sidecar says of it is another matter then.
  facts.unusable.add(hash)
  return { path, kind: 'hash', problem: 'its bytes are not those that its name promises', repairable: false }
}
