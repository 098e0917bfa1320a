import { readdir, readFile } from 'node:fs/promises'
import { basename, join, relative, sep } from 'node:path'
import { sha256 } from './canonical'
import { cutLine, parseDeskLine, tornLine } from './desk-line'
import { deskLogFiles, holdsHead } from './desk-log'
import type { DeskLogHead } from './desk-log-heads'
import { loadHeads } from './desk-log-heads'
import { codeOf } from './write-error'

export interface DeskLogFault {
  path: string
  line: number
  /** Not a line; not what the line after or before it promises; not there any more. */
  reason: 'not-a-line' | 'chain' | 'cut'
}

export interface DeskLogVerification {
  lines: number
  /** The first line that is not in order; null when the chain holds and has all that was written. */
  broken: DeskLogFault | null
}

/** Reads the desk log of a workspace folder again, line by line, and follows the chain of hashes. */
export async function verifyDeskLog(folder: string): Promise<DeskLogVerification> {
  const { lines, faults } = await examineDeskLog(folder)
  return { lines, broken: faults[0] ?? null }
}

/** The first fault of every file, months in order. */
export async function examineDeskLog(folder: string): Promise<{ lines: number; faults: DeskLogFault[] }> {
  let lines = 0
  const faults: DeskLogFault[] = []
  // Heads are read before the lines: whoever writes meanwhile makes the log longer than they say.
  const heads = await headsOf(folder)
  for (const path of await pathsOf(folder, heads)) {
    const texts = (await readFile(join(folder, path), 'utf8').catch(missingIsEmpty)).split('\n')
    if (texts.at(-1) === '') texts.pop()
    lines += texts.length
    const fault = findFault(texts) ?? endFault(texts, heads.get(path))
    if (fault) faults.push({ path, ...fault })
  }
  return { lines, faults }
}

function missingIsEmpty(error: unknown): string {
  if (codeOf(error) === 'ENOENT') return ''
  throw error
}

/** What is promised of each file, by its path. */
async function headsOf(folder: string): Promise<Map<string, DeskLogHead>> {
  const heads = new Map<string, DeskLogHead>()
  const names = await readdir(join(folder, 'desk-log', 'heads')).catch(() => [])
  for (const name of names.filter((each) => each.endsWith('.json')).sort()) {
    const device = basename(name, '.json')
    for (const [month, head] of Object.entries(await loadHeads(folder, device)))
      heads.set(`desk-log/${month}/${device}.jsonl`, head)
  }
  return heads
}

/** Every file that is there, and every one that is promised. */
async function pathsOf(folder: string, heads: ReadonlyMap<string, DeskLogHead>): Promise<string[]> {
  const files = (await deskLogFiles(folder)).map((file) => relative(folder, file).split(sep).join('/'))
  return [...new Set([...files, ...heads.keys()])].sort()
}

/** A cut-off line is in order when the line after it owns up to it; a line that owns up to more than that is not. */
function findFault(texts: readonly string[]): Omit<DeskLogFault, 'path'> | null {
  let prev: string | null = null
  for (const [index, text] of texts.entries()) {
    const line = parseDeskLine(text)
    const next = parseDeskLine(texts[index + 1] ?? '')
    if (!line && !(next?.what === tornLine && next.prev === sha256(text)))
      return { line: index + 1, reason: 'not-a-line' }
    if (line && line.prev !== prev) return { line: index + 1, reason: 'chain' }
    if (line?.what === cutLine) return { line: index + 1, reason: 'cut' }
    prev = sha256(text)
  }
  return null
}

function endFault(
  texts: readonly string[],
  head: DeskLogHead | undefined,
): Omit<DeskLogFault, 'path'> | null {
  if (!head || holdsHead(texts, head)) return null
  return { line: Math.min(texts.length + 1, head.lines), reason: 'cut' }
}
