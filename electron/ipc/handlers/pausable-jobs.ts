import type { JobResult } from '../../../shared/ipc/contract'
import type { Result } from '../../../shared/result'
import { failure, success } from '../../../shared/result'
import { createGate } from '../../import/gate'
import type { ImportProgress } from '../../import/read-sources'
import type { Jobs, Progress } from '../jobs'

export type PausableJobs = ReturnType<typeof createPausableJobs>
interface WorkControl<P> {
  onProgress: (progress: P) => void
  signal: AbortSignal
  gate: () => Promise<void>
}
type Steps = Omit<Progress, 'step'>

export function createPausableJobs(jobs: Jobs) {
  const gates = new Map<string, ReturnType<typeof createGate>>()
  function startSteps(step: string, work: (control: WorkControl<Steps>) => Promise<JobResult>) {
    const gate = createGate()
    const job = jobs.start(async ({ report, signal }) => {
      signal.addEventListener('abort', gate.open)
      const onProgress = (progress: Steps) => report({ ...progress, step })
      try {
        return await work({ onProgress, signal, gate: gate.pass })
      } finally {
        gates.delete(job)
      }
    })
    gates.set(job, gate)
    return { job }
  }
  return {
    startSteps,
    start: (step: string, work: (control: WorkControl<ImportProgress>) => Promise<JobResult>) =>
      startSteps(step, (control) =>
        work({ ...control, onProgress: (progress) => control.onProgress(toSteps(progress)) }),
      ),
    pause(job: string, paused: boolean): Result<null> {
      const gate = gates.get(job)
      if (!gate) return failure({ kind: 'not-found', what: 'job', id: job })
      if (paused) gate.close()
      else gate.open()
      return success(null)
    },
  }
}

/** By bytes, so that one large file moves as well as many small ones. */
function toSteps({ done, total, bytes, totalBytes, what, items }: ImportProgress): Steps {
  // The bytes of the last file are read before its articles are written.
  const read = Math.min(bytes, totalBytes - 1)
  return { done: done === total ? totalBytes : read, total: totalBytes, what, items }
}
