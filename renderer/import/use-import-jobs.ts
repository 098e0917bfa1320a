import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useRef, useState } from 'react'
import type { AppError } from '../../shared/errors'
import type { FetchStop } from '../../shared/imports/picture'
import type { ImportPlan } from '../../shared/imports/plan'
import { request } from '../api/client'
import type { ImportRequest, JobResult, RunningImport } from './use-followed-job'
import { useFollowedJob } from './use-followed-job'

/** What the screen shows when nothing runs. */
export type ImportPlace =
  | { at: 'start' }
  | { at: 'plan'; plan: ImportPlan; request: ImportRequest }
  | { at: 'report'; id: string; stopped: FetchStop | null }

export type PlanPlace = Extract<ImportPlace, { at: 'plan' }>

/** The import of the desk. Lives above the screens, so that it goes on while another screen is open. */
export function useImportJobs() {
  const client = useQueryClient()
  const [place, setPlace] = useState<ImportPlace>({ at: 'start' })
  const [error, setError] = useState<AppError | null>(null)
  /** What was chosen for the imports of this session, to go on with one that was stopped. */
  const [chosen, setChosen] = useState<ReadonlyMap<string, ImportRequest>>(new Map())
  /** A plan under another mapping, to be made as soon as the one that runs has been stopped. */
  const next = useRef<ImportRequest | null>(null)

  const finish = ({ request: wanted }: RunningImport, result: JobResult) => {
    const after = next.current
    next.current = null
    if (after) return void plan(after)
    if (result.kind === 'failed') return setError(result.error.kind === 'canceled' ? null : result.error)
    if (result.kind === 'import-planned' && wanted)
      return setPlace({ at: 'plan', plan: result.plan, request: wanted })
    if (result.kind === 'import-pictures-fetched') {
      void client.invalidateQueries({ queryKey: ['import:pictures'] })
      return setPlace({ at: 'report', id: result.import, stopped: result.stopped })
    }
    if (result.kind !== 'import-finished' && result.kind !== 'import-undone') return
    const { id } = result.entry
    if (wanted) setChosen((known) => new Map([...known, [id, wanted]]))
    setPlace({ at: 'report', id, stopped: null })
  }
  const job = useFollowedJob(finish)
  const begin = async (...[what, ask]: Parameters<typeof job.start>) => {
    setError(null)
    const failed = await job.start(what, ask)
    if (failed) setError(failed)
  }
  const plan = (wanted: ImportRequest) =>
    begin({ work: 'plan', request: wanted, lines: 0 }, () => request('import:plan', wanted))
  const replan = (wanted: ImportRequest) => {
    if (job.workNow() !== 'plan') return void plan(wanted)
    next.current = wanted
    void job.stop()
  }
  const run = (wanted: ImportRequest, lines: number) =>
    begin({ work: 'import', request: wanted, lines }, () => request('import:run', wanted))
  const undo = (id: string) =>
    begin({ work: 'undo', request: null, lines: 0 }, () => request('import:undo', { import: id }))
  const fetchPictures = (id: string, again: boolean) =>
    begin({ work: 'pictures', request: null, lines: 0 }, () =>
      request('import:fetch-pictures', { import: id, again }),
    )
  const show = (to: ImportPlace) => {
    setError(null)
    setPlace(to)
  }
  const forget = useCallback(() => {
    setPlace({ at: 'start' })
    setError(null)
    setChosen(new Map())
  }, [])
  return {
    running: job.running,
    place,
    error,
    fail: setError,
    clearError: () => setError(null),
    plan: (wanted: ImportRequest) => void plan(wanted),
    /** Makes the plan again under another mapping; the last one is shown until it is there. */
    replan,
    run: (wanted: ImportRequest, lines: number) => void run(wanted, lines),
    undo: (id: string) => void undo(id),
    /** Asks the web for the pictures that wait, with `again` for those too that could not be had. */
    fetchPictures: (id: string, again: boolean) => void fetchPictures(id, again),
    pause: (paused: boolean) => void job.pause(paused),
    stop: () => void job.stop(),
    show,
    /** The files of an import of this session; null when they have to be chosen again. */
    chosenFor: (id: string) => chosen.get(id) ?? null,
    /** Drops what belongs to a workspace that is open no more. */
    forget,
  }
}

export type ImportJobs = ReturnType<typeof useImportJobs>
