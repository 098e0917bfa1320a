import type { Handlers } from '../../../shared/ipc/contract'
import { success } from '../../../shared/result'
import { fetchPictures, listPictures } from '../../import/pictures/fetch-pictures'
import type { FetchPicture } from '../../media/fetch-picture'
import type { DeskKeeper } from '../desk'
import { withDesk, withWritableDesk } from '../desk'
import type { Publish } from '../publish'
import type { PausableJobs } from './pausable-jobs'

export type PictureChannels = `import:${'pictures' | 'fetch-pictures'}`

export interface ImportPictureContext {
  keeper: DeskKeeper
  publish: Publish
  fetchPicture: FetchPicture
}

export function createPictureHandlers(
  { keeper, publish, fetchPicture }: ImportPictureContext,
  pausable: PausableJobs,
): Pick<Handlers, PictureChannels> {
  /** Jobs by their imports: one that is asked for twice runs once. */
  const running = new Map<string, string>()
  return {
    'import:pictures': (input) =>
      withDesk(keeper, async ({ store }) => {
        const listed = await listPictures(store, input.import)
        if (!listed.ok) return listed
        const { counts, pictures } = listed.value
        const wanted = pictures.filter(({ state }) => input.state === null || state === input.state)
        const { from, count } = input
        return success({ counts, total: wanted.length, pictures: wanted.slice(from, from + count) })
      }),

    'import:fetch-pictures': ({ import: id, again }) =>
      withWritableDesk(keeper, (desk) => {
        const there = running.get(id)
        if (there !== undefined) return success({ job: there })
        const started = pausable.startSteps('pictures', async (control) => {
          const services = { store: desk.store, addPicture: desk.media.addPicture, fetchPicture }
          const onArticle = (article: string) => publish('article:changed', { id: article, why: 'foreign' })
          const options = { by: desk.person().id, again }
          const fetched = await fetchPictures(services, id, options, { ...control, onArticle }).finally(() =>
            running.delete(id),
          )
          if (!fetched.ok) return { kind: 'failed', error: fetched.error }
          const { counts, stopped } = fetched.value
          return { kind: 'import-pictures-fetched', import: id, counts, stopped }
        })
        running.set(id, started.job)
        return success(started)
      }),
  }
}
