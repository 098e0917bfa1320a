import type { RunningImport } from './use-followed-job'

/** How much of a job is done, in whole percent: of the lines of its plan where it has one, of its bytes otherwise. */
export function percentOf({ progress, lines }: Pick<RunningImport, 'progress' | 'lines'>): number {
  if (!progress) return 0
  const [done, total] =
    lines > 0 && progress.items !== undefined ? [progress.items, lines] : [progress.done, progress.total]
  return total > 0 ? Math.min(100, Math.floor((done / total) * 100)) : 0
}
