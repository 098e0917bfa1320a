import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useRef, useState } from 'react'
import type { BundleReport, BundleVerification } from '../../shared/domain/bundle'
import type { AppError } from '../../shared/errors'
import type { EventPayload } from '../../shared/ipc/contract'
import { request } from '../api/client'
import { useEvent } from '../api/use-event'

export type JobWork = 'build' | 'verify'

/** A job that runs; `progress` is null until the first word of it. */
export interface RunningJob {
  job: string
  work: JobWork
  path: string
  progress: Omit<EventPayload<'job:progressed'>, 'job'> | null
  isStopping: boolean
}

/** A bundle built in this session; sealed only when a verification of it, made after the build, found nothing. */
export interface BuiltBundle {
  report: BundleReport
  verification: BundleVerification | null
  at: string
}

export interface CheckedBundle {
  path: string
  verification: BundleVerification
}

/** The one long job of the desk. Lives above the screens, so that a build goes on while another screen is open. */
export function useBundleJobs() {
  const client = useQueryClient()
  const [running, setRunning] = useState<RunningJob | null>(null)
  const [built, setBuilt] = useState<BuiltBundle | null>(null)
  const [checked, setChecked] = useState<CheckedBundle | null>(null)
  const [error, setError] = useState<AppError | null>(null)
  // Events may come in one turn with the answer that names the job, before it is drawn.
  const current = useRef<RunningJob | null>(null)

  const follow = (next: RunningJob | null) => {
    current.current = next
    setRunning(next)
  }
  const start = async (work: JobWork, path: string, asOf: string | null) => {
    if (current.current) return
    setError(null)
    if (work === 'build') setBuilt(null)
    else setChecked(null)
    const started =
      work === 'build'
        ? await request('bundle:build', { out: path, asOf })
        : await request('bundle:verify', { path })
    if (started.ok) follow({ job: started.value.job, work, path, progress: null, isStopping: false })
    else setError(started.error)
  }
  const stop = async () => {
    if (!current.current) return
    const { job } = current.current
    follow({ ...current.current, isStopping: true })
    await request('job:cancel', { job })
  }
  const finish = ({ result }: EventPayload<'job:finished'>) => {
    follow(null)
    if (result.kind === 'failed') return setError(result.error)
    if (result.kind === 'bundle-built') {
      setBuilt({ report: result.report, verification: null, at: new Date().toISOString() })
      void client.invalidateQueries({ queryKey: ['bundle:history'] })
      return void start('verify', result.report.out, null)
    }
    if (result.kind !== 'bundle-verified') return
    const { path, verification } = result
    setChecked({ path, verification })
    setBuilt((last) =>
      last?.report.out === path ? { ...last, verification, at: new Date().toISOString() } : last,
    )
  }
  const forget = useCallback(() => {
    setBuilt(null)
    setChecked(null)
    setError(null)
  }, [])
  useEvent('job:progressed', ({ job, ...progress }) => {
    if (current.current?.job === job) follow({ ...current.current, progress })
  })
  useEvent('job:finished', (finished) => {
    if (current.current?.job === finished.job) finish(finished)
  })
  return {
    running,
    built,
    checked,
    error,
    clearError: () => setError(null),
    build: (out: string, asOf: string | null) => void start('build', out, asOf),
    verify: (path: string) => void start('verify', path, null),
    stop: () => void stop(),
    /** Drops what belongs to a workspace that is open no more. */
    forget,
  }
}

export type BundleJobs = ReturnType<typeof useBundleJobs>
