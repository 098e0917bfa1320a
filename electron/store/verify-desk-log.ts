import { readFile } from 'node:fs/promises'
import { relative, sep } from 'node:path'
import { sha256 } from './canonical'
import { parseDeskLine, tornLine } from './desk-line'
import { deskLogFiles } from './desk-log'

export interface DeskLogVerification {
  lines: number
  /** The first line that is not what the line after or before it promises; null when the chain holds. */
  broken: { path: string; line: number; reason: 'not-a-line' | 'chain' } | null
}

/** Reads the desk log of a workspace folder again, line by line, and follows the chain of hashes. */
export async function verifyDeskLog(folder: string): Promise<DeskLogVerification> {
  let lines = 0
  for (const file of await deskLogFiles(folder)) {
    const texts = (await readFile(file, 'utf8')).split('\n')
    if (texts.at(-1) === '') texts.pop()
    const fault = findFault(texts)
    lines += texts.length
    const path = relative(folder, file).split(sep).join('/')
    if (fault) return { lines, broken: { path, ...fault } }
  }
  return { lines, broken: null }
}

/** A cut-off line is in order when the line after it owns up to it. */
function findFault(texts: readonly string[]): { line: number; reason: 'not-a-line' | 'chain' } | null {
  let prev: string | null = null
  for (const [index, text] of texts.entries()) {
    const line = parseDeskLine(text)
    const next = parseDeskLine(texts[index + 1] ?? '')
    if (!line && !(next?.what === tornLine && next.prev === sha256(text)))
      return { line: index + 1, reason: 'not-a-line' }
    if (line && line.prev !== prev) return { line: index + 1, reason: 'chain' }
    prev = sha256(text)
  }
  return null
}
