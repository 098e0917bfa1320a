import { attachmentTypeOf } from '../../shared/domain/attachment'
import type { Media, RenditionWidth } from '../../shared/domain/media'
import { isPicture, mediaLimits, renditionWidths } from '../../shared/domain/media'
import type { Result } from '../../shared/result'
import { failure } from '../../shared/result'
import type { WorkspaceStore } from '../store/store'
import type { PictureWorkshop } from './picture-workshop'

/** The door for everything that is not text: pictures from the clipboard, by drop, by file, and attachments. */
export interface MediaService {
  /** Stores a picture without the place where it was taken; the same picture is stored once. */
  addPicture(bytes: Uint8Array, name: string): Promise<Result<Media>>
  /** The hash under which `addPicture` would store a picture, or why it would not; whether it is whole is not looked at. */
  lookAtPicture(bytes: Uint8Array, name: string): Promise<Result<string>>
  /** Stores a file that may go out beside an article; what runs is refused. */
  addAttachment(bytes: Uint8Array, name: string): Promise<Result<Media>>
  /** The sidecars of those that the workspace knows. */
  find(hashes: readonly string[]): Promise<Media[]>
  /** The file of a picture, in a smaller form where asked and worth it; null while it is not here. */
  picturePath(sha256: string, width: RenditionWidth | null): Promise<string | null>
}

export function createMediaService(store: WorkspaceStore, workshop: PictureWorkshop): MediaService {
  const limits = () => mediaLimits(store.workspace().mediaLimits)
  return {
    async addPicture(bytes, name) {
      const prepared = await workshop.prepare(bytes, name, limits())
      if (!prepared.ok) return prepared
      const { extension, facts, thumbnail } = prepared.value
      const added = await store.media.add(prepared.value.bytes, name, { extension, ...facts })
      if (added.ok && thumbnail)
        await store.media.keepRendition(added.value.sha256, renditionWidths.thumbnail, thumbnail)
      return added
    },

    lookAtPicture: (bytes, name) => workshop.look(bytes, name, limits()),

    async addAttachment(bytes, name) {
      const limit = limits().attachmentBytes
      if (bytes.length > limit)
        return failure({
          kind: 'media-refused',
          name,
          why: 'too-many-bytes',
          detail: `${bytes.length} > ${limit}`,
        })
      const type = attachmentTypeOf(bytes, name)
      if ('refusal' in type) return failure({ kind: 'media-refused', name, why: type.refusal, detail: '' })
      return store.media.add(bytes, name, type)
    },

    async find(hashes) {
      const found = await Promise.all(hashes.map((hash) => store.media.find(hash)))
      return found.flatMap((each) => (each ? [each.media] : []))
    },

    async picturePath(sha256, width) {
      const found = await store.media.find(sha256)
      if (!found?.path || !isPicture(found.media)) return null
      if (width === null || !isWorthIt(found.media, width)) return found.path
      const there = await store.media.findRendition(sha256, width)
      if (there) return there
      const made = await workshop.rendition(found.path, width, limits())
      return (made.ok && (await store.media.keepRendition(sha256, width, made.value))) || found.path
    },
  }
}

/** Drawings have every size, and what moves would stand still. */
function isWorthIt({ extension, width, frames }: Media, wanted: number): boolean {
  return extension !== 'svg' && frames === undefined && (width === undefined || width > wanted)
}
