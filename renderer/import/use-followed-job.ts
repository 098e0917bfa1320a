import { useRef, useState } from 'react'
import type { AppError } from '../../shared/errors'
import type { ImportMapping } from '../../shared/imports/mapping'
import type { EventPayload, Input } from '../../shared/ipc/contract'
import type { Result } from '../../shared/result'
import { request } from '../api/client'
import { useEvent } from '../api/use-event'

export type ImportWork = 'plan' | 'import' | 'undo' | 'pictures'
export type ImportRequest = Required<Input<'import:run'>> & { mapping: ImportMapping }

/** A job that runs; `progress` is null until the first word of it, and `job` empty until it has its name. */
export interface RunningImport {
  job: string
  work: ImportWork
  /** What is read, where the job reads files. */
  request: ImportRequest | null
  /** Lines of the plan that it was started on; 0 where there was none. */
  lines: number
  progress: Omit<EventPayload<'job:progressed'>, 'job'> | null
  isPaused: boolean
  isStopping: boolean
}

type Begin = Pick<RunningImport, 'work' | 'request' | 'lines'>
export type JobResult = EventPayload<'job:finished'>['result']

/** One job at a time: started, heard of, held and stopped. */
export function useFollowedJob(onFinished: (job: RunningImport, result: JobResult) => void) {
  const [running, setRunning] = useState<RunningImport | null>(null)
  // Events may come in one turn with the answer that names the job, before it is drawn.
  const current = useRef<RunningImport | null>(null)
  const follow = (job: RunningImport | null) => {
    current.current = job
    setRunning(job)
  }
  const start = async (
    begin: Begin,
    ask: () => Promise<Result<{ job: string }>>,
  ): Promise<AppError | null> => {
    if (current.current) return null
    const waiting = { ...begin, job: '', progress: null, isPaused: false, isStopping: false }
    follow(waiting)
    const started = await ask()
    follow(started.ok ? { ...waiting, job: started.value.job } : null)
    return started.ok ? null : started.error
  }
  const stop = async () => {
    const { current: job } = current
    if (!job || job.job === '') return
    follow({ ...job, isStopping: true })
    await request('job:cancel', { job: job.job })
  }
  const pause = async (paused: boolean) => {
    const { current: job } = current
    if (!job || job.job === '') return
    const done = await request('import:pause', { job: job.job, paused })
    if (done.ok && current.current?.job === job.job) follow({ ...current.current, isPaused: paused })
  }
  useEvent('job:progressed', ({ job, ...progress }) => {
    if (current.current?.job === job) follow({ ...current.current, progress })
  })
  useEvent('job:finished', ({ job, result }) => {
    const { current: done } = current
    if (done?.job !== job) return
    follow(null)
    onFinished(done, result)
  })
  return { running, workNow: () => current.current?.work ?? null, start, stop, pause }
}
