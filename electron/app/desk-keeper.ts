import { join } from 'node:path'
import type { Person } from '../../shared/domain/person'
import type { Result } from '../../shared/result'
import { success } from '../../shared/result'
import { createPageImport } from '../import/import-page'
import type { CreateOptions, Desk, DeskKeeper } from '../ipc/desk'
import { deskFailure } from '../ipc/desk'
import { createMediaService } from '../media/media-service'
import type { PictureWorkshop } from '../media/picture-workshop'
import { createCopies } from '../review/copies'
import { createReview } from '../review/review'
import { createRevisions } from '../review/revisions'
import { fillSample } from '../sample/fill-sample'
import type { Firing } from '../schedule/clock'
import { createClock } from '../schedule/clock'
import type { EngineElsewhere } from '../search/index-keeper'
import { createIndexKeeper } from '../search/index-keeper'
import type { IndexState } from '../../shared/ipc/search-requests'
import type { DeviceStore } from '../store/device-store'
import { createCommentDrafts } from '../store/comment-drafts'
import { createJournal } from '../store/journal'
import type { ReadProgress, WorkspaceStore } from '../store/store'
import { createWorkspace } from '../store/create-workspace'
import { openWorkspace } from '../store/workspace-store'

export interface DeskKeeperOptions {
  device: DeviceStore
  /** The program's own folder of this device. */
  userData: string
  version: string
  workshop: PictureWorkshop
  searchEngine: EngineElsewhere
  onIndexState: (state: IndexState) => void
  onFired: (firing: Firing) => void
  /** Waited for before a workspace is closed: what still works on it ends. */
  beforeClose: () => Promise<void>
  /** Called now and then while a workspace is opened whose articles have to be read. */
  onReading: (progress: { folder: string; done: number; total: number }) => void
  onForeignChange: (changed: { articles: string[]; entities: boolean }) => void
}

const recentLimit = 8
/** How often the folder is looked at for what other programs changed in it. */
const refreshEveryMs = 20_000
const progressEveryMs = 200

export function createDeskKeeper(options: DeskKeeperOptions): DeskKeeper & { refresh: () => Promise<void> } {
  const { device, userData, version } = options
  let desk: Desk | null = null
  let timer: NodeJS.Timeout | undefined
  const opening = () => ({ device: device.get().id, program: 'galley', version })

  async function seat(store: WorkspaceStore): Promise<Result<Desk>> {
    await close()
    const next = createDesk(store, options)
    desk = next
    timer = setInterval(() => void refresh(), refreshEveryMs)
    await remember(device, store)
    if (store.access.mode === 'write') await next.clock.start()
    return success(next)
  }

  async function refresh(): Promise<void> {
    if (!desk) return
    const changed = await desk.store.refresh()
    if (changed.articles.length > 0 || changed.entities) options.onForeignChange(changed)
  }

  async function open(folder: string): Promise<Result<Desk>> {
    // One that is open read only is opened anew: whoever held it may be gone.
    if (desk?.store.folder === folder && desk.store.access.mode === 'write') return success(desk)
    const onRead = atIntervals((done, total) => options.onReading({ folder, done, total }))
    const store = await openWorkspace(folder, { access: 'write', ...opening(), onRead })
    return store.ok ? seat(store.value) : store
  }

  async function create({ folder, name, person, stages, timeZone }: CreateOptions): Promise<Result<Desk>> {
    const workspace = {
      folder,
      name,
      personName: person,
      timeZone,
      stages,
      baseUrl: null,
      language: 'zh-CN' as const,
    }
    const store = await createWorkspace(workspace, opening())
    return store.ok ? seat(store.value) : store
  }

  async function openSample(): Promise<Result<Desk>> {
    const folder = join(userData, 'sample')
    const there = await open(folder)
    if (there.ok || there.error.kind !== 'workspace-not-found') return there
    const made = await create({
      folder,
      name: '清样样刊',
      person: '周岚',
      stages: 2,
      timeZone: 'Asia/Shanghai',
    })
    if (!made.ok) return made
    const { store, review, person } = made.value
    const by = person().id
    const filled = await fillSample(store, by, (id, move, { reason = null, moment = null } = {}) =>
      review.move(id, { move, by, base: null, reason, moment }),
    )
    return filled.ok ? made : filled
  }

  async function close(): Promise<void> {
    clearInterval(timer)
    const closing = desk
    desk = null
    if (closing) await options.beforeClose()
    closing?.clock.stop()
    await closing?.search.close()
    await closing?.store.close()
  }

  return { current: () => (desk ? success(desk) : deskFailure()), open, create, openSample, close, refresh }
}

function createDesk(store: WorkspaceStore, options: DeskKeeperOptions): Desk {
  const { device, userData, workshop, searchEngine, onFired, onIndexState } = options
  const review = createReview(store)
  const workspace = store.workspace().id
  const people = () => [...store.people.all().values()].sort((one, other) => (one.id < other.id ? -1 : 1))
  const person = (): Person => {
    const seated = store.people.all().get(device.get().desks[workspace] ?? '')
    const someone = seated ?? people()[0]
    if (!someone) throw new Error(`The workspace ${store.folder} has no people`)
    return someone
  }
  const unsaved = join(userData, 'journal', workspace)
  return {
    store,
    review,
    revisions: createRevisions(store),
    copies: createCopies(store),
    pageImport: createPageImport(store),
    media: createMediaService(store, workshop),
    search: createIndexKeeper({
      store,
      engine: searchEngine,
      path: join(store.folder, '.cache', 'search.sqlite'),
      onState: onIndexState,
    }),
    journal: createJournal(unsaved),
    commentDrafts: createCommentDrafts(unsaved),
    clock: createClock({ store, publish: review.publishDue, onFired }),
    person,
    switchTo: async ({ id }) => {
      await device.update(({ desks }) => ({ desks: { ...desks, [workspace]: id } }))
    },
  }
}

/** Lets a call through a few times a second; the first one waits as long, so that what is quick says nothing. */
function atIntervals(tell: ReadProgress): ReadProgress {
  let last = performance.now()
  return (read, of) => {
    if (performance.now() - last < progressEveryMs) return
    last = performance.now()
    tell(read, of)
  }
}

async function remember(device: DeviceStore, store: WorkspaceStore): Promise<void> {
  const { folder } = store
  const entry = { folder, name: store.workspace().publication.name, openedAt: store.now().toISOString() }
  await device.update(({ recent }) => ({
    recent: [entry, ...recent.filter((each) => each.folder !== folder)].slice(0, recentLimit),
  }))
}
