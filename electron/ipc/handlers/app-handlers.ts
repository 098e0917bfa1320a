import { existsSync } from 'node:fs'
import type { AppError } from '../../../shared/errors'
import type { Handlers, OpenWorkspace, Output } from '../../../shared/ipc/contract'
import type { Locale, Preferences } from '../../../shared/domain/settings'
import type { Result } from '../../../shared/result'
import { failure, success } from '../../../shared/result'
import type { DeviceStore } from '../../store/device-store'
import type { Desk, DeskKeeper } from '../desk'
import { nothing, toOpenWorkspace, withDesk, withWritableDesk } from '../desk'
import type { Desktop, Dialogs } from '../dialogs'
import type { Publish } from '../publish'

type AppChannels =
  | 'window:open'
  | 'clock:unseen'
  | `app:${'state' | 'set-preferences' | 'flushed' | 'open-link'}`
  | `workspace:${'choose-folder' | 'create' | 'open' | 'open-sample' | 'close' | 'update' | 'problems'}`

export interface AppContext {
  keeper: DeskKeeper
  device: DeviceStore
  publish: Publish
  dialogs: Dialogs
  desktop: Desktop
  version: string
  systemLocale: Locale
  /** Preferences as they count now: those of the device, unless a command-line switch overrides them. */
  preferences: () => Preferences
  applyPreferences: (preferences: Preferences) => void
  startFailure: () => AppError | null
  onFlushed: () => void
  takeUnseen: () => Output<'clock:unseen'>
  openWindow: (article: string | null) => void
}

export function createAppHandlers(context: AppContext): Pick<Handlers, AppChannels> {
  const { keeper, dialogs, desktop, publish } = context
  const opened = (result: Result<Desk>): Result<OpenWorkspace> => {
    if (!result.ok) return result
    const open = toOpenWorkspace(result.value)
    publish('workspace:changed', open)
    return success(open)
  }
  return {
    'app:state': async () => success(stateOf(context)),
    'clock:unseen': async () => success(context.takeUnseen()),
    'app:set-preferences': async (change) => {
      const next = { ...context.preferences(), ...change }
      const updated = await context.device.update(() => ({ preferences: next }))
      if (!updated.ok) return updated
      context.applyPreferences(next)
      publish('preferences:changed', next)
      return success(next)
    },
    'app:flushed': async () => {
      context.onFlushed()
      return nothing
    },
    'window:open': async ({ article }) => {
      context.openWindow(article)
      return nothing
    },
    'app:open-link': async ({ url }) =>
      (await desktop.openLink(url)) ? nothing : failure({ kind: 'invalid-input', issues: [`url: ${url}`] }),

    'workspace:choose-folder': async ({ purpose }) => success(await dialogs.chooseFolder(purpose)),
    'workspace:create': async (options) => opened(await keeper.create(options)),
    'workspace:open': async ({ folder }) => opened(await keeper.open(folder)),
    'workspace:open-sample': async () => opened(await keeper.openSample()),
    'workspace:close': async () => {
      await keeper.close()
      publish('workspace:changed', null)
      return nothing
    },
    'workspace:update': (change) =>
      withWritableDesk(keeper, async (desk) => {
        const { store } = desk
        const before = store.workspace()
        const publication = { ...before.publication, ...change.publication }
        const saved = await store.saveWorkspace({ ...before, ...change, publication })
        if (saved.ok) publish('workspace:changed', toOpenWorkspace(desk))
        return saved
      }),
    'workspace:problems': () => withDesk(keeper, ({ store }) => success(store.problems())),
  }
}

function stateOf({ keeper, device, version, systemLocale, startFailure, preferences }: AppContext) {
  const desk = keeper.current()
  return {
    version,
    platform: process.platform,
    preferences: preferences(),
    systemLocale,
    open: desk.ok ? toOpenWorkspace(desk.value) : null,
    startFailure: desk.ok ? null : startFailure(),
    recent: device.get().recent.map((each) => ({ ...each, exists: existsSync(each.folder) })),
  }
}
