import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseHeads } from '../store/desk-log-heads'
import type { DeskLogFault } from '../store/verify-desk-log'
import { examineDeskLog } from '../store/verify-desk-log'
import type { Problem } from './problem'

const month = /^desk-log\/\d{4}-\d\d\/[A-Za-z0-9_-]+\.jsonl$/
export const heads = /^desk-log\/heads\/([A-Za-z0-9_-]+)\.json$/

/** Whether a file belongs into the desk log; what its lines say is for `deskLogProblems`. */
export async function examineDeskLogFile(folder: string, path: string): Promise<Problem | null> {
  if (month.test(path)) return null
  if (!heads.test(path))
    return { path, kind: 'misplaced', problem: 'no file of this name belongs here', repairable: false }
  const bytes = await readFile(join(folder, path)).catch((error: Error) => error)
  if (bytes instanceof Error) return { path, kind: 'unreadable', problem: bytes.message, repairable: false }
  if (parseHeads(bytes) !== null) return null
  const problem = 'it should say where each file of the desk log ended, and cannot be read'
  return { path, kind: 'unreadable', problem, repairable: true }
}

/** What does not hold in the chain of each file, and what is there no more. */
export async function deskLogProblems(folder: string): Promise<Problem[]> {
  const { faults } = await examineDeskLog(folder)
  return faults.map(toProblem)
}

function toProblem({ path, line, reason }: DeskLogFault): Problem {
  const why = {
    chain: 'does not follow from the line before it: something was cut or changed',
    'not-a-line': 'is no line of a desk log: something was cut or changed',
    cut: 'is where the end was cut or changed: what had been written after it is not here',
  }[reason]
  return { path, kind: 'desk-log', problem: `line ${line} ${why}`, repairable: false }
}
