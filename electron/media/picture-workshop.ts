import { readFile } from 'node:fs/promises'
import type { MediaLimits } from '../../shared/domain/media'
import type { Result } from '../../shared/result'
import { failure, success } from '../../shared/result'
import { sha256 } from '../store/canonical'
import { loadSharp } from './load-sharp'
import type { PreparedPicture } from './prepare-picture'
import { cleanPicture, preparePicture, renditionOf } from './prepare-picture'

/** Where pictures are worked on: in this process, or in another one behind the same functions. */
export interface PictureWorkshop {
  prepare(bytes: Uint8Array, name: string, limits: MediaLimits): Promise<Result<PreparedPicture>>
  /** The hash of what `prepare` would give, without making anything. */
  look(bytes: Uint8Array, name: string, limits: MediaLimits): Promise<Result<string>>
  rendition(path: string, width: number, limits: MediaLimits): Promise<Result<Uint8Array>>
}

/** `onMissing` is told once when there is no picture library: pictures are then taken in without size and thumbnail. */
export function createPictureWorkshop(onMissing: (reason: string) => void): PictureWorkshop {
  let loading: ReturnType<typeof loadSharp> | null = null
  async function library() {
    const isFirst = loading === null
    const loaded = await (loading ??= loadSharp())
    if ('sharp' in loaded) return loaded.sharp
    if (isFirst) onMissing(loaded.missing)
    return null
  }
  return {
    prepare: async (bytes, name, limits) => preparePicture(bytes, name, limits, await library()),
    async look(bytes, name, limits) {
      const clean = await cleanPicture(bytes, name, limits, await library())
      return clean.ok ? success(sha256(clean.value.bytes)) : clean
    },
    async rendition(path, width, limits) {
      const sharp = await library()
      if (!sharp) return failure({ kind: 'not-found', what: 'media', id: path })
      try {
        return success(await renditionOf(sharp, await readFile(path), width, limits))
      } catch (error) {
        const detail = error instanceof Error ? error.message : String(error)
        return failure({ kind: 'media-refused', name: path, why: 'broken', detail })
      }
    },
  }
}
