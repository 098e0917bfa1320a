import { writeFile } from 'node:fs/promises'
import type { Locale, Preferences } from '../../../shared/domain/settings'
import type { Handlers, JobResult } from '../../../shared/ipc/contract'
import type { ImportRequest } from '../../../shared/ipc/import-requests'
import type { ImportRecord } from '../../../shared/imports/record'
import { toImportEntry } from '../../../shared/imports/record'
import type { Result } from '../../../shared/result'
import { failure, success } from '../../../shared/result'
import { createGate } from '../../import/gate'
import type { HeldPlan } from '../../import/import-plan'
import { planImport } from '../../import/import-plan'
import type { ImportOptions } from '../../import/import-run'
import { runImport } from '../../import/import-run'
import type { ImportServices } from '../../import/import-services'
import type { ReadProgress } from '../../import/read-sources'
import { reportPage } from '../../import/report-page'
import { undoImport } from '../../import/undo-import'
import type { Desk, DeskKeeper } from '../desk'
import { nothing, withDesk, withWritableDesk } from '../desk'
import type { Dialogs } from '../dialogs'
import type { Jobs, Progress } from '../jobs'
import type { Publish } from '../publish'

type PlanChannels = `import:${'choose' | 'plan' | 'plan-lines' | 'preview'}`
type RunChannels = `import:${'run' | 'pause' | 'undo'}`
type RecordChannels = `import:${'list' | 'report' | 'save-report'}`

export interface ImportJobContext {
  keeper: DeskKeeper
  publish: Publish
  dialogs: Dialogs
  jobs: Jobs
  systemLocale: Locale
  preferences: () => Preferences
}

const plansHeld = 3
/** So many articles that changed are told one by one; of more, a window asks for the whole list anyway. */
const toldOneByOne = 20

export function createImportJobHandlers(
  context: ImportJobContext,
): Pick<Handlers, PlanChannels | RunChannels | RecordChannels> {
  const pausable = createPausableJobs(context.jobs)
  return {
    ...createPlanHandlers(context, pausable),
    ...createRunHandlers(context, pausable),
    ...createRecordHandlers(context),
  }
}

type PausableJobs = ReturnType<typeof createPausableJobs>
interface WorkControl {
  onProgress: (progress: ReadProgress) => void
  signal: AbortSignal
  gate: () => Promise<void>
}

function createPausableJobs(jobs: Jobs) {
  const gates = new Map<string, ReturnType<typeof createGate>>()
  return {
    start(step: string, work: (control: WorkControl) => Promise<JobResult>): { job: string } {
      const gate = createGate()
      const job = jobs.start(async ({ report, signal }) => {
        signal.addEventListener('abort', gate.open)
        const onProgress = (progress: ReadProgress) => report(toProgress(progress, step))
        try {
          return await work({ onProgress, signal, gate: gate.pass })
        } finally {
          gates.delete(job)
        }
      })
      gates.set(job, gate)
      return { job }
    },
    pause(job: string, paused: boolean): Result<null> {
      const gate = gates.get(job)
      if (!gate) return failure({ kind: 'not-found', what: 'job', id: job })
      if (paused) gate.close()
      else gate.open()
      return nothing
    },
  }
}

function createPlanHandlers(
  { keeper, dialogs }: ImportJobContext,
  pausable: PausableJobs,
): Pick<Handlers, PlanChannels> {
  const plans = new Map<string, HeldPlan>()
  const planOf = (id: string): Result<HeldPlan> => {
    const plan = plans.get(id)
    return plan ? success(plan) : failure({ kind: 'not-found', what: 'import', id })
  }
  return {
    'import:choose': async ({ what }) => success(await dialogs.chooseImport(what)),

    'import:plan': (input) =>
      withDesk(keeper, (desk) =>
        success(
          pausable.start('plan', async (control) => {
            const planned = await planImport(servicesOf(desk), optionsOf(desk, input), control)
            if (!planned.ok) return { kind: 'failed', error: planned.error }
            if (control.signal.aborted) return { kind: 'failed', error: { kind: 'canceled' } }
            plans.set(planned.value.plan.id, planned.value)
            for (const id of [...plans.keys()].slice(0, -plansHeld)) plans.delete(id)
            return { kind: 'import-planned', plan: planned.value.plan }
          }),
        ),
      ),

    'import:plan-lines': async ({ plan, action, from, count }) => {
      const held = planOf(plan)
      if (!held.ok) return held
      const lines = held.value.lines.filter((line) => action === null || line.action === action)
      return success({ total: lines.length, lines: lines.slice(from, from + count) })
    },

    'import:preview': async ({ plan, number }) => {
      const held = planOf(plan)
      return held.ok ? held.value.preview(number) : held
    },
  }
}

function createRunHandlers(
  { keeper, jobs, publish }: ImportJobContext,
  pausable: PausableJobs,
): Pick<Handlers, RunChannels> {
  return {
    'import:run': (input) =>
      withWritableDesk(keeper, (desk) =>
        success(
          pausable.start('import', async (control) => {
            const imported = await runImport(servicesOf(desk), optionsOf(desk, input), control)
            if (!imported.ok) return { kind: 'failed', error: imported.error }
            tellChanges(publish, imported.value)
            return { kind: 'import-finished', entry: toImportEntry(imported.value) }
          }),
        ),
      ),

    'import:pause': async ({ job, paused }) => pausable.pause(job, paused),

    'import:undo': (input) =>
      withWritableDesk(keeper, (desk) =>
        success({
          job: jobs.start(async ({ report }) => {
            const by = desk.person().id
            const onProgress = (progress: Omit<Progress, 'step'>) => report({ ...progress, step: 'undo' })
            const undone = await undoImport(servicesOf(desk), input.import, by, { onProgress })
            if (!undone.ok) return { kind: 'failed', error: undone.error }
            tellChanges(publish, undone.value)
            const { kept = [] } = undone.value.undone ?? {}
            return { kind: 'import-undone', entry: toImportEntry(undone.value), kept }
          }),
        }),
      ),
  }
}

function createRecordHandlers({
  keeper,
  dialogs,
  preferences,
  systemLocale,
}: ImportJobContext): Pick<Handlers, RecordChannels> {
  return {
    'import:list': () =>
      withDesk(keeper, async ({ store }) => success((await store.imports.list()).map(toImportEntry))),

    'import:report': (input) => withDesk(keeper, ({ store }) => store.imports.load(input.import)),

    'import:save-report': (input) =>
      withDesk(keeper, async ({ store }): Promise<Result<string | null>> => {
        const record = await store.imports.load(input.import)
        if (!record.ok) return record
        const path = await dialogs.chooseCopy(`import-${record.value.startedAt.slice(0, 10)}.${input.form}`)
        if (path === null) return success(null)
        const { publication, timeZone } = store.workspace()
        const chosen = preferences().locale
        const locale = chosen === 'system' ? systemLocale : chosen
        const around = { locale, publication: publication.name, timeZone }
        const isPage = input.form === 'html'
        return writeReport(
          path,
          isPage ? reportPage(record.value, around) : `${JSON.stringify(record.value, null, 2)}\n`,
        )
      }),
  }
}

function servicesOf({ store, review, media }: Desk): ImportServices {
  const { addPicture, lookAtPicture } = media
  return { store, move: review.move, addPicture, lookAtPicture }
}

function optionsOf({ person }: Desk, { paths, mapping, format }: ImportRequest): ImportOptions {
  return { paths, by: person().id, mapping, ...(format === null ? {} : { format }) }
}

/** By bytes, so that one large file moves as well as many small ones. */
function toProgress({ done, total, bytes, totalBytes, what }: ReadProgress, step: string): Progress {
  const isDone = done === total
  return { done: isDone ? totalBytes : bytes, total: totalBytes, step, what }
}

function tellChanges(publish: Publish, { created, updated }: ImportRecord): void {
  publish('taxonomy:changed', null)
  for (const { article } of updated.slice(0, toldOneByOne))
    publish('article:changed', { id: article, why: 'foreign' })
  for (const { article } of created.slice(0, 1)) publish('article:changed', { id: article, why: 'created' })
}

async function writeReport(path: string, text: string): Promise<Result<string>> {
  try {
    await writeFile(path, text)
    return success(path)
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error)
    return failure({ kind: 'write-failed', path, why: 'other', detail })
  }
}
