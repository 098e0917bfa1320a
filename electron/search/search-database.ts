import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type LibsqlDatabase from 'libsql'

export type SearchDatabase = LibsqlDatabase.Database

/** Raise it when the same articles should give another index: other tables, another folding, another cutting. */
const indexVersion = 1

const tables = `
  CREATE TABLE article (
    row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, base TEXT NOT NULL, stamp TEXT NOT NULL,
    state TEXT NOT NULL, "column" TEXT, tags TEXT NOT NULL, author TEXT NOT NULL, source TEXT NOT NULL,
    day TEXT NOT NULL
  );
  CREATE VIRTUAL TABLE body USING fts5(
    text, content='', contentless_delete=1, detail=full, prefix='1', tokenize='ascii');
  CREATE VIRTUAL TABLE title USING fts5(
    text, content='', contentless_delete=1, detail=full, prefix='1', tokenize='ascii');
  PRAGMA user_version = ${indexVersion};`

export interface OpenedDatabase {
  database: SearchDatabase
  /** Closes it, and takes away what is of no use to the next one. */
  close: () => Promise<void>
  /** Closes it and deletes its files: the next opening begins anew. */
  discard: () => Promise<void>
}

/**
 * Opens the index at `path`, made anew where it is absent, of another version or no database; `null` gives one that
 * lasts as long as it is open. Throws where SQLite cannot be loaded or nothing can be written.
 */
export async function openSearchDatabase(path: string | null): Promise<OpenedDatabase> {
  const passing = path === null ? await mkdtemp(join(tmpdir(), 'galley-search-')) : null
  const file = path ?? join(passing ?? '', 'search.sqlite')
  await mkdir(dirname(file), { recursive: true })
  const { default: Database } = await import('libsql')
  let database = tryOpen(Database, file)
  if (!database) {
    await removeFiles(file)
    database = tryOpen(Database, file)
  }
  if (!database) throw new Error(`No index can be made at ${file}`)
  const opened = database
  const close = async () => {
    opened.close()
    if (passing) await rm(passing, { recursive: true, force: true })
  }
  const discard = async () => {
    await close()
    await removeFiles(file)
  }
  return { database: opened, close, discard }
}

/** Whether an error says that the bytes of the index are at fault. */
export function isDamage(error: unknown): boolean {
  const { code, message } = error as { code?: unknown; message?: unknown }
  return /CORRUPT|NOTADB|malformed|not a database|no such table/.test(`${String(code)} ${String(message)}`)
}

function tryOpen(Database: typeof LibsqlDatabase, file: string): SearchDatabase | null {
  const database = new Database(file)
  try {
    // A reader of the command line and the program with a window meet here: they wait for each other.
    database.exec('PRAGMA busy_timeout = 5000; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL')
    database.exec('PRAGMA cache_size = -32768; PRAGMA temp_store = MEMORY')
    const found = versionOf(database)
    if (found === 0) database.exec(`BEGIN IMMEDIATE; ${tables} COMMIT`)
    else if (found !== indexVersion) throw new Error('malformed: another version')
    database.prepare('SELECT max(row) AS row FROM article').get()
    return database
  } catch (error) {
    database.close()
    if (isDamage(error)) return null
    throw error
  }
}

function versionOf(database: SearchDatabase): number {
  return (database.prepare('PRAGMA user_version').get() as { user_version: number }).user_version
}

async function removeFiles(file: string): Promise<void> {
  for (const end of ['', '-wal', '-shm', '-journal']) await rm(`${file}${end}`, { force: true })
}
