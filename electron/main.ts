import { renameSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { app, BrowserWindow, powerMonitor } from 'electron'
import type { Locale } from '../shared/domain/settings'
import type { AppError } from '../shared/errors'
import type { EventPayload, JobResult } from '../shared/ipc/contract'
import { createAppearance } from './app/appearance'
import { createClosing } from './app/closing'
import { createDeskKeeper } from './app/desk-keeper'
import { createDesktop, createDialogs } from './app/dialogs'
import { createFirings } from './app/firings'
import { createLog } from './app/log'
import { isOnOrigin, pageOrigin } from './app/page-origin'
import type { FindMedia } from './app/page-response'
import { registerPageScheme, servePages } from './app/protocol'
import { hardenApp } from './app/security'
import type { Switches } from './app/switches'
import { openReadingProcess } from './app/reading-process'
import { parseSwitches } from './app/switches'
import { createWindowOpener } from './app/window-opener'
import { createSearchElsewhere } from './app/search-elsewhere'
import { createWorkshopElsewhere } from './app/workshop-elsewhere'
import { createWorkerClient } from './app/worker-client'
import { createParseElsewhere } from './import/elsewhere/parse-elsewhere'
import { registerHandlers } from './ipc/handle'
import { createHandlers } from './ipc/handlers/create-handlers'
import type { DeskKeeper } from './ipc/desk'
import { toOpenWorkspace } from './ipc/desk'
import { createJobs } from './ipc/jobs'
import type { Publish } from './ipc/publish'
import { createPublish } from './ipc/publish'
import { createFetchPicture } from './media/fetch-picture'
import { openDeviceStore } from './store/device-store'

registerPageScheme()
if (!app.requestSingleInstanceLock()) app.quit()
// Not awaited: at the top level of a module that would keep `ready` from ever coming.
else void app.whenReady().then(start)

const here = import.meta.dirname
const userData = app.getPath('userData')
const workerEntry = join(here, 'worker.js')
/** How long the window waits for the workspace that it is started on. */
const patience = 2_000

async function start(): Promise<void> {
  const log = createLog(join(userData, 'logs', 'galley.log'))
  process.on('uncaughtException', (error) => log.bug('main', error))
  process.on('unhandledRejection', (error) => log.bug('main', error))
  hardenApp(app)

  const switches = parseSwitches(process.argv)
  const device = await openDeviceStore(userData, {
    setAside: async (path) => renameSync(path, `${path}.unreadable-${Date.now()}`),
  })
  const systemLocale: Locale = app.getLocale().startsWith('zh') ? 'zh-CN' : 'en'
  const windows = () => BrowserWindow.getAllWindows()
  const publish = createPublish(() => windows().map((window) => window.webContents))
  const jobs = createJobs(publish, (error) => toFailed(log.bug('job', error)))
  const [worker, searching] = [createWorkerClient(workerEntry), createWorkerClient(workerEntry)]
  const reading = createParseElsewhere(() => openReadingProcess(join(here, 'reader.js')))
  const closing = createClosing({
    askToSave: () => {
      publish('window:asked', { for: 'save' })
      return windows().length
    },
  })
  const firings = createFirings((firing) => publish('clock:fired', firing))
  const keeper = createDeskKeeper({
    device,
    userData,
    version: app.getVersion(),
    workshop: createWorkshopElsewhere(worker.run),
    searchEngine: createSearchElsewhere(searching.run),
    onIndexState: (state) => publish('search:progressed', state),
    beforeClose: jobs.stopAll,
    onFired: (firing) => {
      firings.add(firing)
      for (const { id } of firing.published) publish('article:changed', { id, why: 'clock' })
    },
    onReading: (progress) => publish('workspace:progressed', progress),
    onForeignChange: ({ articles, entities }) => {
      for (const id of articles) publish('article:changed', { id, why: 'foreign' })
      if (entities) publish('taxonomy:changed', null)
    },
  })

  const ask = (what: EventPayload<'window:asked'>['for']) => publish('window:asked', { for: what })
  const appearance = createAppearance({ device, switches, systemLocale, ask, openWindow: () => openWindow() })

  servePages(join(here, '../renderer'), findPicture(keeper))

  const openWindow = createWindowOpener({
    preload: join(here, '../preload/preload.cjs'),
    device,
    onOpened: (window) => {
      closing.guard(window)
      window.on('focus', () => void keeper.refresh())
      window.on('closed', () => windows().length === 0 && firings.noPage())
    },
  })

  const start = await openAtStart(keeper, switches, publish)
  const handlers = createHandlers({
    keeper,
    device,
    publish,
    jobs,
    runTask: worker.run,
    parseFile: reading.parse,
    fetchPicture: createFetchPicture({ allowedHosts: switches.pictureHosts }),
    dialogs: createDialogs(() => BrowserWindow.getFocusedWindow() ?? windows()[0] ?? null),
    desktop: createDesktop(),
    version: app.getVersion(),
    systemLocale,
    ...appearance,
    startFailure: start.failure,
    onFlushed: closing.flushed,
    takeUnseen: firings.takeUnseen,
    openWindow,
  })
  registerHandlers(handlers, {
    isTrusted: ({ url, isMainFrame }) => isMainFrame && isOnOrigin(pageOrigin, url),
    logBug: log.bug,
  })

  openWindow()
  followSystem(keeper, openWindow)
  const stopHelpers = () => [worker, reading, searching].forEach(({ stop }) => stop())
  closeBeforeQuit(() => keeper.close().finally(stopHelpers))
}

function toFailed(reference: string): JobResult {
  return { kind: 'failed', error: { kind: 'unexpected', reference } }
}

const findPicture =
  (keeper: DeskKeeper): FindMedia =>
  async (sha256, width) => {
    const desk = keeper.current()
    return desk.ok ? desk.value.media.picturePath(sha256, width) : null
  }

/**
 * Opens what the command line asks for. A workspace that has to be read first opens before the eyes of the person: after
 * two seconds this answers, and the windows are told when it is open. `failure` says why it could not be, or null.
 */
async function openAtStart(keeper: DeskKeeper, { sample, workspace }: Switches, publish: Publish) {
  let failed: AppError | null = null
  const failure = () => failed
  if (!sample && !workspace) return { failure }
  const opening = (sample ? keeper.openSample() : keeper.open(resolve(workspace ?? ''))).then((opened) => {
    if (!opened.ok) failed = opened.error
    return opened
  })
  // The sample is filled while it is open: nobody is shown half of it.
  const soon = sample ? opening : Promise.race([opening, sleep(patience)])
  if (!(await soon))
    void opening.then((opened) =>
      publish('workspace:changed', opened.ok ? toOpenWorkspace(opened.value) : null),
    )
  return { failure }
}

/** What the system and a second start ask of a running program. */
function followSystem(keeper: DeskKeeper, openWindow: () => void): void {
  powerMonitor.on('resume', () => {
    const desk = keeper.current()
    if (desk.ok && desk.value.store.access.mode === 'write') void desk.value.clock.look()
  })
  app.on('second-instance', () => {
    const window = BrowserWindow.getAllWindows()[0]
    if (window?.isMinimized()) window.restore()
    window?.focus()
  })
  app.on('activate', () => {
    if (BrowserWindow.getAllWindows().length === 0) openWindow()
  })
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit()
  })
}

/** Gives the workspace back before the program ends, once all windows have closed. */
function closeBeforeQuit(close: () => Promise<void>): void {
  let isClosed = false
  app.on('will-quit', (event) => {
    if (isClosed) return
    event.preventDefault()
    void close().finally(() => {
      isClosed = true
      app.quit()
    })
  })
}
