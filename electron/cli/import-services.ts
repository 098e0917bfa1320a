import type { ImportServices } from '../import/import-services'
import { createMediaService } from '../media/media-service'
import { createPictureWorkshop } from '../media/picture-workshop'
import { createReview } from '../review/review'
import type { WorkspaceStore } from '../store/store'
import { tell } from './outcome'

/** What an import needs, all of it in this process. */
export function importServices(store: WorkspaceStore): ImportServices {
  const workshop = createPictureWorkshop((reason) => {
    tell(`Pictures are taken in without size and thumbnail: ${reason}`)
  })
  const { addPicture, lookAtPicture } = createMediaService(store, workshop)
  return { store, move: createReview(store).move, addPicture, lookAtPicture }
}
