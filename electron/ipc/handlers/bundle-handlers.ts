import { existsSync } from 'node:fs'
import type { BundleEntry } from '../../../shared/domain/bundle'
import type { Handlers } from '../../../shared/ipc/contract'
import { failure, success } from '../../../shared/result'
import { planBundle } from '../../bundle/plan'
import type { DeskLogLine } from '../../store/store'
import type { Desk, DeskKeeper } from '../desk'
import { nothing, withDesk } from '../desk'
import type { Desktop, Dialogs } from '../dialogs'
import type { Jobs } from '../jobs'
import type { RunTask } from '../tasks'

type BundleChannels =
  | `bundle:${'choose-target' | 'choose-bundle' | 'preview' | 'build' | 'verify' | 'history' | 'reveal'}`
  | 'job:cancel'

export interface BundleContext {
  keeper: DeskKeeper
  jobs: Jobs
  runTask: RunTask
  dialogs: Dialogs
  desktop: Desktop
  device: string
  program: string
}

export function createBundleHandlers(context: BundleContext): Pick<Handlers, BundleChannels> {
  const { keeper, jobs, runTask, dialogs, desktop } = context
  return {
    'bundle:choose-target': ({ form }) =>
      withDesk(keeper, async ({ store }) =>
        success(
          await dialogs.chooseBundleTarget(
            form,
            suggestedName(store.workspace().publication.name, store.now(), form),
          ),
        ),
      ),
    'bundle:choose-bundle': async ({ form }) => success(await dialogs.chooseBundle(form)),

    'bundle:preview': ({ asOf }) =>
      withDesk(keeper, async ({ store }) => {
        const plan = await planBundle(store, { asOf: asOf ? new Date(asOf) : null })
        if (!plan.ok) return plan
        const { articles, left } = plan.value
        return success({ asOf: plan.value.asOf, articles: articles.map(({ card }) => card.id), left })
      }),

    'bundle:build': ({ out, asOf }) =>
      withDesk(keeper, (desk) => success({ job: build(context, desk, out, asOf) })),

    'bundle:verify': async ({ path }) => {
      const job = jobs.start(async (control) => {
        const verified = await runTask('bundle-verify', { path }, control)
        if (!verified.ok) return { kind: 'failed', error: verified.error }
        return { kind: 'bundle-verified', path, verification: verified.value }
      })
      return success({ job })
    },

    'bundle:history': () =>
      withDesk(keeper, async ({ store }) =>
        success((await store.deskLog.read({ what: 'bundle-built' })).reverse().map(toEntry)),
      ),

    'bundle:reveal': async ({ path }) => {
      if (!existsSync(path)) return failure({ kind: 'not-found', what: 'file', id: path })
      desktop.reveal(path)
      return nothing
    },

    'job:cancel': async ({ job }) => jobs.cancel(job),
  }
}

function build(
  { jobs, runTask, device, program }: BundleContext,
  desk: Desk,
  out: string,
  asOf: string | null,
): string {
  const { store } = desk
  const by = desk.person().id
  return jobs.start(async (control) => {
    const built = await runTask('bundle-build', { folder: store.folder, out, asOf, device, program }, control)
    if (!built.ok) return { kind: 'failed', error: built.error }
    const { articles, files, bytes } = built.value
    const details = { out, asOf: built.value.asOf, articles, files, bytes }
    // A workspace that somebody else holds can be bundled, but its log is theirs to write.
    if (store.access.mode === 'write')
      await store.deskLog.add({ by, what: 'bundle-built', article: null, details })
    return { kind: 'bundle-built', report: built.value }
  })
}

function toEntry({ at, by, details }: DeskLogLine): BundleEntry {
  const text = (name: string) => String(details[name] ?? '')
  const count = (name: string) => Number(details[name] ?? 0)
  return {
    out: text('out'),
    asOf: text('asOf'),
    at,
    by,
    articles: count('articles'),
    files: count('files'),
    bytes: count('bytes'),
    exists: existsSync(text('out')),
  }
}

function suggestedName(publication: string, now: Date, form: 'folder' | 'zip'): string {
  const day = now.toISOString().slice(0, 10).replaceAll('-', '')
  const safe = publication.replace(/[<>:"/\\|?*\u0000-\u001f]/g, '').trim() || 'galley'
  return `${safe}-${day}${form === 'zip' ? '.zip' : ''}`
}
