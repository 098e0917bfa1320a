import { open, readFile, readdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { failure, success } from '../../shared/result'
import { invalidInput, sha256 } from './canonical'
import type { StoredDeskLine } from './desk-line'
import { cutLine, deskLineSchema, deskLineText, parseDeskLine, toDeskLogLine, tornLine } from './desk-line'
import type { DeskLogHead, DeskLogHeads } from './desk-log-heads'
import { loadHeads, saveHeads } from './desk-log-heads'
import { makeFolder, syncFolder } from './durable-write'
import type { DeskLog, DeskLogEntry } from './store'
import type { StoreContext } from './store-context'
import { pathIn } from './store-context'
import { codeOf, toWriteError } from './write-error'

/** Appends to this device's file of the month; one writer per file. */
export function createDeskLog(context: StoreContext, device: string): DeskLog {
  // The end of the file that was written last: how long it is and the hash of its last line.
  let end: FileEnd | null = null
  let heads: DeskLogHeads | null = null
  const name = device.replace(/[^A-Za-z0-9_-]/g, '-') || 'device'
  const add = async (entry: DeskLogEntry) => {
    const refusal = await context.refusal()
    if (refusal) return failure(refusal)
    const at = context.now().toISOString()
    const month = at.slice(0, 7)
    const path = pathIn(context, 'desk-log', month, `${name}.jsonl`)
    const draft: StoredDeskLine = { version: 1, at, device, ...entry, prev: null }
    const valid = deskLineSchema.safeParse(draft)
    if (!valid.success) return failure(invalidInput(valid.error))
    try {
      heads ??= await loadHeads(context.folder, name)
      end = await appendLine(context, end?.path === path ? end : await findEnd(path, heads[month]), draft)
      heads[month] = { lines: end.lines, sha256: end.hash ?? '' }
      await saveHeads(context.folder, name, heads)
      return success(null)
    } catch (error) {
      end = null
      return failure(toWriteError(path, error))
    }
  }
  return {
    add: (entry) => context.queues.run('desk-log', () => add(entry)),
    read: async ({ what } = {}) => {
      const lines: StoredDeskLine[] = []
      for (const path of await deskLogFiles(context.folder)) {
        const texts = (await readFile(path, 'utf8').catch(() => '')).split('\n')
        lines.push(...texts.map(parseDeskLine).filter((line) => line !== null))
      }
      const wanted = what === undefined ? lines : lines.filter((line) => line.what === what)
      return wanted.sort(byTimeThenDevice).map(toDeskLogLine)
    },
  }
}

/** Every file of a desk log, months in order. */
export async function deskLogFiles(folder: string): Promise<string[]> {
  const files: string[] = []
  const root = join(folder, 'desk-log')
  for (const month of (await readdir(root).catch(() => [])).sort()) {
    const names = await readdir(join(root, month)).catch(() => [])
    files.push(
      ...names
        .filter((name) => name.endsWith('.jsonl'))
        .sort()
        .map((name) => join(root, month, name)),
    )
  }
  return files
}

function byTimeThenDevice(one: StoredDeskLine, other: StoredDeskLine): number {
  return (
    Date.parse(one.at) - Date.parse(other.at) ||
    (one.device < other.device ? -1 : one.device > other.device ? 1 : 0)
  )
}

interface FileEnd {
  path: string
  size: number
  lines: number
  hash: string | null
  /** Bytes of a line that was cut off by a crash, still without a line feed. */
  torn: number
  needsLineFeed: boolean
  /** What was promised of it and is not so. */
  cut: DeskLogHead | null
}

async function findEnd(path: string, head: DeskLogHead | undefined): Promise<FileEnd> {
  const bytes = await readFile(path).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return Buffer.alloc(0)
    throw error
  })
  const needsLineFeed = bytes.length > 0 && bytes.at(-1) !== 0x0a
  const body = needsLineFeed ? bytes : bytes.subarray(0, Math.max(0, bytes.length - 1))
  const last = body.subarray(body.lastIndexOf(0x0a) + 1)
  const texts = bytes.length > 0 ? body.toString('utf8').split('\n') : []
  const isTorn = last.length > 0 && parseDeskLine(last.toString('utf8')) === null
  return {
    path,
    size: bytes.length,
    lines: texts.length,
    hash: bytes.length > 0 ? sha256(last) : null,
    torn: isTorn ? last.length : 0,
    needsLineFeed,
    cut: head && !holdsHead(texts, head) ? head : null,
  }
}

/** Whether the lines are those that the head was of, or more. */
export function holdsHead(texts: readonly string[], { lines, sha256: hash }: DeskLogHead): boolean {
  return sha256(texts[lines - 1] ?? '') === hash
}

/**
 * Appends and syncs. A torn line stays as it is; the line after it says so and carries the hash of its bytes. An end that
 * is not the one which was written is told in the same way.
 */
async function appendLine(context: StoreContext, end: FileEnd, draft: StoredDeskLine): Promise<FileEnd> {
  const texts: string[] = []
  let prev = end.hash
  const push = (line: StoredDeskLine) => {
    const text = deskLineText({ ...line, prev })
    texts.push(text)
    prev = sha256(text)
  }
  if (end.torn > 0) push({ ...draft, what: tornLine, article: null, details: { bytes: end.torn } })
  if (end.cut) push({ ...draft, what: cutLine, article: null, details: { ...end.cut } })
  push(draft)
  const { path } = end
  const text = `${end.needsLineFeed ? '\n' : ''}${texts.join('\n')}\n`
  await appendDurably(path, text, end.size, context.folder)
  const size = end.size + Buffer.byteLength(text)
  const lines = end.lines + texts.length
  return { path, size, lines, hash: prev, torn: 0, needsLineFeed: false, cut: null }
}

async function appendDurably(path: string, text: string, size: number, root: string): Promise<void> {
  if (size === 0) await makeFolder(dirname(path), root)
  const handle = await open(path, 'a')
  try {
    await handle.writeFile(text)
    await handle.sync()
  } catch (error) {
    // What a full disk took of the line goes again; where even that fails, the next line says that this one is torn.
    await handle.truncate(size).catch(() => undefined)
    throw error
  } finally {
    await handle.close()
  }
  if (size === 0) await syncFolder(dirname(path))
}
