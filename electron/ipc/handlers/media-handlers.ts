import { copyFile, readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Media } from '../../../shared/domain/media'
import { mediaLimits } from '../../../shared/domain/media'
import type { Handlers } from '../../../shared/ipc/contract'
import type { Result } from '../../../shared/result'
import { failure, success } from '../../../shared/result'
import type { FetchPicture } from '../../media/fetch-picture'
import { toWriteError } from '../../store/write-error'
import type { Desk, DeskKeeper } from '../desk'
import { nothing, withDesk, withWritableDesk } from '../desk'
import type { Desktop, Dialogs } from '../dialogs'
import type { Jobs } from '../jobs'

type MediaChannels =
  `media:${'find' | 'add-picture' | 'add-attachment' | 'choose-picture' | 'choose-attachment' | 'fetch-picture' | 'reveal' | 'save-copy'}`

export interface MediaContext {
  keeper: DeskKeeper
  jobs: Jobs
  dialogs: Dialogs
  desktop: Desktop
  fetchPicture: FetchPicture
}

export function createMediaHandlers(context: MediaContext): Pick<Handlers, MediaChannels> {
  const { keeper, dialogs, desktop } = context
  return {
    'media:find': ({ hashes }) => withDesk(keeper, async ({ media }) => success(await media.find(hashes))),

    'media:add-picture': ({ bytes, name }) =>
      withWritableDesk(keeper, ({ media }) => media.addPicture(bytes, name)),

    'media:add-attachment': ({ bytes, name }) =>
      withWritableDesk(keeper, ({ media }) => media.addAttachment(bytes, name)),

    'media:choose-picture': () =>
      withWritableDesk<Media | null>(keeper, async ({ store, media }) => {
        const path = await dialogs.choosePicture()
        const limit = mediaLimits(store.workspace().mediaLimits).pictureBytes
        return path === null ? success(null) : addFile(path, limit, media.addPicture)
      }),

    'media:choose-attachment': () =>
      withWritableDesk<Media | null>(keeper, async ({ store, media }) => {
        const path = await dialogs.chooseAttachment()
        const limit = mediaLimits(store.workspace().mediaLimits).attachmentBytes
        return path === null ? success(null) : addFile(path, limit, media.addAttachment)
      }),

    'media:fetch-picture': ({ url }) =>
      withWritableDesk(keeper, (desk) => success({ job: fetchPicture(context, desk, url) })),

    'media:reveal': ({ sha256 }) =>
      withDesk(keeper, async (desk) => {
        const path = await pathOf(desk, sha256)
        if (!path.ok) return path
        desktop.reveal(path.value)
        return nothing
      }),

    'media:save-copy': ({ sha256, name }) =>
      withDesk(keeper, async (desk) => {
        const path = await pathOf(desk, sha256)
        if (!path.ok) return path
        const target = await dialogs.chooseCopy(name)
        if (target === null) return success(null)
        try {
          await copyFile(path.value, target)
          return success(target)
        } catch (error) {
          return failure(toWriteError(target, error))
        }
      }),
  }
}

/** A file that is far too large is not read at all. */
async function addFile(
  path: string,
  limit: number,
  add: (bytes: Uint8Array, name: string) => Promise<Result<Media>>,
): Promise<Result<Media>> {
  const name = basename(path)
  try {
    const { size } = await stat(path)
    if (size > limit)
      return failure({ kind: 'media-refused', name, why: 'too-many-bytes', detail: `${size} > ${limit}` })
    return await add(await readFile(path), name)
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error)
    return failure({ kind: 'media-refused', name: path, why: 'unreadable', detail })
  }
}

function fetchPicture({ jobs, fetchPicture: fetch }: MediaContext, desk: Desk, url: string): string {
  const limit = mediaLimits(desk.store.workspace().mediaLimits).pictureBytes
  return jobs.start(async ({ report, signal }) => {
    const onProgress = (done: number, total: number) => report({ done, total, step: 'fetch', what: url })
    const fetched = await fetch(url, { limit, signal, onProgress })
    if (!fetched.ok) return { kind: 'failed', error: fetched.error }
    const added = await desk.media.addPicture(fetched.value.bytes, fetched.value.name)
    return added.ok ? { kind: 'picture-fetched', media: added.value } : { kind: 'failed', error: added.error }
  })
}

async function pathOf({ store }: Desk, sha256: string): Promise<Result<string>> {
  const found = await store.media.find(sha256)
  return found?.path ? success(found.path) : failure({ kind: 'not-found', what: 'media', id: sha256 })
}
