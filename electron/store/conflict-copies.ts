import type { AppError } from '../../shared/errors'

const copies = [/\.sync-conflict-/i, /\(.*conflicted copy.*\)/i, /\(.*冲突.*\)/]

/** Whether a synchroniser made this file because the same file was changed in two places. */
export function isConflictCopy(name: string): boolean {
  return name.endsWith('.json') && copies.some((copy) => copy.test(name))
}

export function conflictCopyError(path: string): AppError {
  const reason = 'a synchroniser made this copy because the file was changed in two places'
  return { kind: 'file-unreadable', path, stage: 'schema', reason, kept: null }
}
