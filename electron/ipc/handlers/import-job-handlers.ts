import { writeFile } from 'node:fs/promises'
import type { Locale, Preferences } from '../../../shared/domain/settings'
import type { Handlers } from '../../../shared/ipc/contract'
import type { ImportRequest } from '../../../shared/ipc/import-requests'
import type { ImportRecord } from '../../../shared/imports/record'
import { toImportEntry } from '../../../shared/imports/record'
import type { Result } from '../../../shared/result'
import { failure, success } from '../../../shared/result'
import type { HeldPlan } from '../../import/import-plan'
import { planImport } from '../../import/import-plan'
import type { ImportOptions } from '../../import/import-run'
import { runImport } from '../../import/import-run'
import type { ImportServices } from '../../import/import-services'
import { foreseeUndo } from '../../import/foresee-undo'
import { wholeRecord } from '../../import/import-record'
import { keepPaste } from '../../import/keep-paste'
import type { ParseFile } from '../../import/parse-file'
import { listPictures } from '../../import/pictures/fetch-pictures'
import { reportFile } from '../../import/report-file'
import { undoImport } from '../../import/undo-import'
import type { FetchPicture } from '../../media/fetch-picture'
import type { Desk, DeskKeeper } from '../desk'
import { withDesk, withWritableDesk } from '../desk'
import type { Dialogs } from '../dialogs'
import type { Jobs, Progress } from '../jobs'
import type { Publish } from '../publish'
import type { PictureChannels } from './import-picture-handlers'
import { createPictureHandlers } from './import-picture-handlers'
import type { PausableJobs } from './pausable-jobs'
import { createPausableJobs } from './pausable-jobs'

type PlanChannels = `import:${'choose' | 'keep-paste' | 'plan' | 'plan-lines' | 'preview'}`
type RunChannels = `import:${'run' | 'pause' | 'undo'}`
type RecordChannels = `import:${'list' | 'report' | 'save-report' | 'foresee-undo'}`

export interface ImportJobContext {
  keeper: DeskKeeper
  publish: Publish
  dialogs: Dialogs
  jobs: Jobs
  systemLocale: Locale
  preferences: () => Preferences
  fetchPicture: FetchPicture
  /** Parses files in a process of its own. */
  parseFile: ParseFile
}

const plansHeld = 3
/** So many articles that changed are told one by one; of more, a window asks for the whole list anyway. */
const toldOneByOne = 20

export function createImportJobHandlers(
  context: ImportJobContext,
): Pick<Handlers, PlanChannels | RunChannels | PictureChannels | RecordChannels> {
  const pausable = createPausableJobs(context.jobs)
  return {
    ...createPlanHandlers(context, pausable),
    ...createRunHandlers(context, pausable),
    ...createPictureHandlers(context, pausable),
    ...createRecordHandlers(context),
  }
}

function createPlanHandlers(
  { keeper, dialogs, parseFile }: ImportJobContext,
  pausable: PausableJobs,
): Pick<Handlers, PlanChannels> {
  const plans = new Map<string, HeldPlan>()
  const planOf = (id: string): Result<HeldPlan> => {
    const plan = plans.get(id)
    return plan ? success(plan) : failure({ kind: 'not-found', what: 'import', id })
  }
  return {
    'import:choose': async ({ what }) => success(await dialogs.chooseImport(what)),

    'import:keep-paste': ({ html }) => withDesk(keeper, ({ store }) => keepPaste(store.folder, html)),

    'import:plan': (input) =>
      withDesk(keeper, (desk) =>
        success(
          pausable.start('plan', async (control) => {
            const planned = await planImport(servicesOf(desk, parseFile), optionsOf(desk, input), control)
            if (!planned.ok) return { kind: 'failed', error: planned.error }
            if (control.signal.aborted) return { kind: 'failed', error: { kind: 'canceled' } }
            plans.set(planned.value.plan.id, planned.value)
            for (const [id, dropped] of [...plans].slice(0, -plansHeld)) {
              plans.delete(id)
              void dropped.close()
            }
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
  { keeper, jobs, publish, parseFile }: ImportJobContext,
  pausable: PausableJobs,
): Pick<Handlers, RunChannels> {
  return {
    'import:run': (input) =>
      withWritableDesk(keeper, (desk) =>
        success(
          pausable.start('import', async (control) => {
            const imported = await runImport(servicesOf(desk, parseFile), optionsOf(desk, input), control)
            if (!imported.ok) {
              tellAll(publish)
              return { kind: 'failed', error: imported.error }
            }
            tellChanges(publish, imported.value)
            return { kind: 'import-finished', entry: toImportEntry(imported.value) }
          }),
        ),
      ),

    'import:pause': async ({ job, paused }) => pausable.pause(job, paused),

    'import:undo': (input) =>
      withWritableDesk(keeper, (desk) =>
        success({
          job: jobs.start(async ({ report, signal }) => {
            const by = desk.person().id
            const onProgress = (progress: Omit<Progress, 'step'>) => report({ ...progress, step: 'undo' })
            const undone = await undoImport({ store: desk.store, move: desk.review.move }, input.import, by, {
              onProgress,
              signal,
            })
            if (!undone.ok) {
              tellAll(publish)
              return { kind: 'failed', error: undone.error }
            }
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

    'import:report': (input) =>
      withDesk(keeper, async ({ store }) => {
        const record = await store.imports.load(input.import)
        return record.ok ? success(await wholeRecord(store, record.value)) : record
      }),

    'import:foresee-undo': (input) => withDesk(keeper, ({ store }) => foreseeUndo(store, input.import)),

    'import:save-report': (input) =>
      withDesk(keeper, async ({ store }): Promise<Result<string | null>> => {
        const loaded = await store.imports.load(input.import)
        if (!loaded.ok) return loaded
        const record = await wholeRecord(store, loaded.value)
        const path = await dialogs.chooseCopy(`import-${record.startedAt.slice(0, 10)}.${input.form}`)
        if (path === null) return success(null)
        const { publication, timeZone } = store.workspace()
        const chosen = preferences().locale
        const locale = chosen === 'system' ? systemLocale : chosen
        const around = { locale, publication: publication.name, timeZone }
        const listed = await listPictures(store, input.import)
        if (!listed.ok) return listed
        return writeReport(path, reportFile(record, listed.value.pictures, input.form, around))
      }),
  }
}

function servicesOf({ store, review, media }: Desk, parse: ParseFile): ImportServices {
  const { addPicture, lookAtPicture } = media
  return { store, move: review.move, addPicture, lookAtPicture, parse }
}

function optionsOf({ person }: Desk, { paths, mapping, format }: ImportRequest): ImportOptions {
  return { paths, by: person().id, mapping, ...(format === null ? {} : { format }) }
}

/** Of what was stopped on its way nobody knows how far it came. */
function tellAll(publish: Publish): void {
  publish('taxonomy:changed', null)
  publish('import:changed', null)
}

function tellChanges(publish: Publish, { created, updated }: ImportRecord): void {
  tellAll(publish)
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
