import { mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Article } from '../../shared/domain/article'
import { idSchema } from '../../shared/domain/identifier'
import type { Result } from '../../shared/result'
import { failure, success } from '../../shared/result'
import { canonicalText } from './canonical'
import { writeDurably } from './durable-write'
import { articleFormat } from './formats'
import { readBytes } from './json-file'
import { parseStored } from './parse-stored'
import { toResult } from './store-failure'
import { createTaskQueues } from './task-queues'
import { toWriteError } from './write-error'

/**
 * What was typed in an article and is not saved yet; `base` names the saved text that it was typed on, and `baseText` is
 * that text, null where it is not known.
 */
export interface JournalEntry {
  at: string
  base: string | null
  baseText: Article | null
  article: Article
}

/**
 * Unsaved writing of this device, one file per article, outside of the workspace. `write` is durable when it answers;
 * a file that cannot be read is no entry, and stays where it is.
 */
export interface Journal {
  write(article: Article, base: string | null): Promise<Result<null>>
  /** The text that this base names: it is kept beside what is typed on it. */
  remember(article: Article, base: string): void
  read(id: string): Promise<JournalEntry | null>
  /** Ids of articles with unsaved writing. */
  list(): Promise<string[]>
  clear(id: string): Promise<void>
}

export function createJournal(folder: string, now: () => Date = () => new Date()): Journal {
  const queues = createTaskQueues()
  const path = (id: string) => join(folder, `${idSchema.parse(id)}.json`)
  const basePath = (id: string) => join(folder, `${idSchema.parse(id)}.base.json`)
  const known = new Map<string, Article>()
  const kept = new Map<string, string>()
  const read = async (id: string) =>
    idSchema.safeParse(id).success ? parseEntry(path(id), basePath(id)) : null
  const keepBase = async (id: string, base: string | null) => {
    const text = base === null || kept.get(id) === base ? undefined : known.get(`${id} ${base}`)
    if (!text || base === null) return
    const content = canonicalText({ format: 'galley/journal-base', version: 1, base, article: text })
    const written = await toResult(() => writeDurably(basePath(id), content, folder))
    // Without it a recovered text is shown beside the saved one and cannot be merged: no reason not to keep it.
    if (written.ok) kept.set(id, base)
  }
  return {
    remember: (article, base) => {
      for (const key of [...known.keys()].filter((other) => other.startsWith(article.id)).slice(0, -2))
        known.delete(key)
      known.set(`${article.id} ${base}`, article)
    },
    write: (article, base) =>
      queues.run(article.id, async () => {
        const made = await makeJournalFolder(folder)
        if (!made.ok) return made
        const entry = { format: 'galley/journal', version: 1, at: now().toISOString(), base }
        // Whatever was typed is kept as it is, also what the article's schema would not take yet.
        const text = canonicalText({ ...entry, article: articleFormat.normalise(article) })
        const written = await toResult(() => writeDurably(path(article.id), text, folder))
        if (written.ok) await keepBase(article.id, base)
        return written.ok ? success(null) : written
      }),
    read,
    list: async () => {
      const names = await readdir(folder).catch(() => [])
      const ids = names
        .map((name) => name.replace(/\.json$/, ''))
        .filter((id) => idSchema.safeParse(id).success)
      const entries = await Promise.all(ids.map(read))
      return ids.filter((_, index) => entries[index] !== null).sort()
    },
    clear: (id) =>
      queues.run(id, async () => {
        await rm(path(id), { force: true })
        kept.delete(id)
        await rm(basePath(id), { force: true })
      }),
  }
}

async function makeJournalFolder(folder: string): Promise<Result<null>> {
  try {
    await mkdir(folder, { recursive: true })
    return success(null)
  } catch (error) {
    return failure(toWriteError(folder, error))
  }
}

async function parseEntry(path: string, basePath: string): Promise<JournalEntry | null> {
  const fields = await readFields(path)
  if (!fields || typeof fields.at !== 'string') return null
  const base = typeof fields.base === 'string' ? fields.base : null
  const article = parseArticle(path, fields.article)
  if (!article) return null
  const kept = base === null ? null : await readFields(basePath)
  const baseText = kept?.base === base ? parseArticle(basePath, kept?.article) : null
  return { at: fields.at, base, baseText, article }
}

async function readFields(path: string): Promise<Record<string, unknown> | null> {
  const bytes = await toResult(() => readBytes(path))
  return bytes.ok && bytes.value ? parseFields(bytes.value) : null
}

function parseArticle(path: string, value: unknown): Article | null {
  const article = parseStored(path, Buffer.from(JSON.stringify(value ?? null)), articleFormat)
  return article.ok ? article.value.value : null
}

function parseFields(bytes: Buffer): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(bytes.toString('utf8'))
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null
  } catch {
    return null
  }
}
