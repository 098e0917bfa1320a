import { setTimeout as sleep } from 'node:timers/promises'
import { ulid } from 'ulid'
import type { JobResult } from '../../shared/ipc/contract'
import type { Result } from '../../shared/result'
import { failure, success } from '../../shared/result'
import type { Publish } from './publish'

export interface Progress {
  done: number
  total: number
  /** The step's name, for the list of steps. */
  step: string
  /** What is being worked on, for people. */
  what: string
  /** Things that are done of a list that the window has, beside the measure of `done`. */
  items?: number
}

/** Long work, run in the background; `report` may be called as often as one likes. */
export type Work = (control: {
  report: (progress: Progress) => void
  signal: AbortSignal
}) => Promise<JobResult>

export interface Jobs {
  /** Starts at once and gives the job's id; the result arrives as `job:finished`. */
  start(work: Work): string
  cancel(id: string): Result<null>
  /** Cancels whatever runs, and waits for it to end, but not for ever. */
  stopAll(): Promise<void>
}

/** At most this many progress events a second reach the windows; the last one always does. */
const reportEveryMs = 80
/** Work that is canceled ends after the item that it is at; what takes longer is not waited for. */
const patienceMs = 3000

export function createJobs(publish: Publish, toFailure: (error: unknown) => JobResult): Jobs {
  const running = new Map<string, AbortController>()
  const ends = new Map<string, Promise<void>>()

  async function run(job: string, work: Work, signal: AbortSignal): Promise<void> {
    let reportedAt = 0
    const report = (progress: Progress) => {
      const now = Date.now()
      if (now - reportedAt < reportEveryMs && progress.done < progress.total) return
      reportedAt = now
      publish('job:progressed', { job, ...progress })
    }
    const result = await work({ report, signal }).catch(toFailure)
    running.delete(job)
    ends.delete(job)
    publish('job:finished', { job, result })
  }

  return {
    start(work) {
      const job = ulid()
      const controller = new AbortController()
      running.set(job, controller)
      // After this turn, so that the answer with the id is on its way before the first event.
      const started = new Promise<void>((resolve) => setImmediate(resolve))
      ends.set(
        job,
        started.then(() => run(job, work, controller.signal)),
      )
      return job
    },
    cancel(id) {
      const controller = running.get(id)
      if (!controller) return failure({ kind: 'not-found', what: 'job', id })
      controller.abort()
      return success(null)
    },
    async stopAll() {
      const all = [...ends.values()]
      for (const controller of running.values()) controller.abort()
      await Promise.race([Promise.all(all), sleep(patienceMs, undefined, { ref: false })])
    },
  }
}
