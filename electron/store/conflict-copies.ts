import { mkdir, readdir, rename, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { z } from 'zod'
import type { Article } from '../../shared/domain/article'
import { idSchema } from '../../shared/domain/identifier'
import type { AppError } from '../../shared/errors'
import type { Result } from '../../shared/result'
import { failure, success } from '../../shared/result'
import { syncFolder } from './durable-write'
import { articleFormat } from './formats'
import { readBytes } from './json-file'
import { parseStored } from './parse-stored'
import { toResult } from './store-failure'
import { toWriteError } from './write-error'

const copies = [/\.sync-conflict-/i, /\(.*conflicted copy.*\)/i, /\(.*冲突.*\)/]

/** Whether a synchroniser made this file because the same file was changed in two places. */
export function isConflictCopy(name: string): boolean {
  return name.endsWith('.json') && copies.some((copy) => copy.test(name))
}

export function conflictCopyError(path: string): AppError {
  const reason = 'a synchroniser made this copy because the file was changed in two places'
  return { kind: 'file-unreadable', path, stage: 'schema', reason, kept: null }
}

/** A copy of an article in quarantine: the file there, its name before, when it was written, and whose it says it is. */
export interface KeptCopy {
  file: string
  article: string
  name: string
  at: string
  by: string | null
}

const reasonSchema = z.object({ path: z.string() })
const suffix = '.reason.json'

/** The copies of articles that wait in quarantine, the oldest first. */
export async function listConflictCopies(folder: string): Promise<KeptCopy[]> {
  const quarantine = join(folder, 'quarantine')
  const names = (await readdir(quarantine).catch(() => [])).filter((name) => name.endsWith(suffix)).sort()
  const found = await Promise.all(names.map((name) => copyOf(quarantine, name)))
  return found.filter((copy) => copy !== null)
}

async function copyOf(quarantine: string, reason: string): Promise<KeptCopy | null> {
  const file = reason.slice(0, -suffix.length)
  const bytes = await toResult(() => readBytes(join(quarantine, reason)))
  const told = bytes.ok && bytes.value ? parseReason(bytes.value) : null
  const name = told ? basename(told.path) : ''
  const article = /^[0-9A-Z]{26}/.exec(name)?.[0] ?? ''
  const isArticle =
    told?.path.startsWith('articles/') && isConflictCopy(name) && idSchema.safeParse(article).success
  if (!isArticle) return null
  const written = await stat(join(quarantine, file)).catch(() => null)
  return written && { file, article, name, at: written.mtime.toISOString(), by: whoseCopy(name) }
}

function parseReason(bytes: Buffer): { path: string } | null {
  try {
    return reasonSchema.parse(JSON.parse(bytes.toString('utf8')))
  } catch {
    return null
  }
}

/** The device or person that the name of a copy tells of. */
function whoseCopy(name: string): string | null {
  const device = /\.sync-conflict-\d{8}-\d{6}-([A-Z0-9]+)/i.exec(name)?.[1]
  const person = /\((.+?)(?:[\u2019']s)? conflicted copy/i.exec(name)?.[1]
  return device ?? person ?? null
}

/** The article in a copy; the copy stays where it is. */
export async function loadConflictCopy(folder: string, file: string): Promise<Result<Article>> {
  const known = await knownCopy(folder, file)
  if (!known) return failure({ kind: 'not-found', what: 'file', id: file })
  const path = join(folder, 'quarantine', known.file)
  const bytes = await toResult(() => readBytes(path))
  if (!bytes.ok) return bytes
  const parsed = parseStored(path, bytes.value ?? Buffer.alloc(0), articleFormat)
  if (!parsed.ok) return parsed
  const article = parsed.value.value
  return article.id === known.article ? success(article) : failure(conflictCopyError(path))
}

/** Moves a copy and its reason to `quarantine/settled`, where nobody is asked about it any more. */
export async function putCopyAway(folder: string, file: string): Promise<Result<null>> {
  const known = await knownCopy(folder, file)
  if (!known) return failure({ kind: 'not-found', what: 'file', id: file })
  const quarantine = join(folder, 'quarantine')
  const settled = join(quarantine, 'settled')
  try {
    await mkdir(settled, { recursive: true })
    await rename(join(quarantine, `${known.file}${suffix}`), join(settled, `${known.file}${suffix}`))
    await rename(join(quarantine, known.file), join(settled, known.file))
    await syncFolder(settled)
    await syncFolder(quarantine)
    return success(null)
  } catch (error) {
    return failure(toWriteError(join(quarantine, known.file), error))
  }
}

/** Only what is in the list can be opened: a name from outside never becomes a path. */
async function knownCopy(folder: string, file: string): Promise<KeptCopy | null> {
  return (await listConflictCopies(folder)).find((copy) => copy.file === file) ?? null
}
