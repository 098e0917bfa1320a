import type { OpenWorkspace } from '../../shared/ipc/contract'
import type { Person } from '../../shared/domain/person'
import type { Result } from '../../shared/result'
import { failure, success } from '../../shared/result'
import type { PageImport } from '../import/import-page'
import type { MediaService } from '../media/media-service'
import type { Copies } from '../review/copies'
import type { Review } from '../review/review'
import type { Revisions } from '../review/revisions'
import type { Clock } from '../schedule/clock'
import type { IndexKeeper } from '../search/index-keeper'
import type { CommentDrafts } from '../store/comment-drafts'
import type { Journal } from '../store/journal'
import type { WorkspaceStore } from '../store/store'

/** An open workspace with its services and the person who sits at it. */
export interface Desk {
  store: WorkspaceStore
  review: Review
  revisions: Revisions
  copies: Copies
  pageImport: PageImport
  media: MediaService
  search: IndexKeeper
  journal: Journal
  commentDrafts: CommentDrafts
  clock: Clock
  person: () => Person
  switchTo: (person: Person) => Promise<void>
}

/** The one desk of the program: opened, closed and asked for here. */
export interface DeskKeeper {
  current(): Result<Desk>
  open(folder: string): Promise<Result<Desk>>
  create(options: CreateOptions): Promise<Result<Desk>>
  /** The sample workspace, made on first use. */
  openSample(): Promise<Result<Desk>>
  close(): Promise<void>
}

export interface CreateOptions {
  folder: string
  name: string
  person: string
  stages: number
  timeZone: string
}

/** Runs `use` with the open desk; every request about articles goes through here. */
export async function withDesk<T>(
  keeper: Pick<DeskKeeper, 'current'>,
  use: (desk: Desk) => Promise<Result<T>> | Result<T>,
): Promise<Result<T>> {
  const desk = keeper.current()
  return desk.ok ? use(desk.value) : desk
}

/** As `withDesk`, for requests that write: a desk opened read only refuses and says who holds it. */
export function withWritableDesk<T>(
  keeper: Pick<DeskKeeper, 'current'>,
  use: (desk: Desk) => Promise<Result<T>> | Result<T>,
): Promise<Result<T>> {
  return withDesk(keeper, (desk) => {
    const { access, folder } = desk.store
    if (access.mode === 'write') return use(desk)
    return failure({ kind: 'read-only', path: folder, holder: access.holder, why: access.why })
  })
}

export function toOpenWorkspace(desk: Desk): OpenWorkspace {
  const { store } = desk
  return { folder: store.folder, workspace: store.workspace(), access: store.access, person: desk.person() }
}

export function deskFailure(): Result<never> {
  return failure({ kind: 'workspace-not-open' })
}

export const nothing = success(null)
