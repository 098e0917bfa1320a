import type { PictureExtension } from '../../shared/domain/media'
import { avifWithoutPosition } from './avif-parts'
import { gifWithoutPosition } from './gif-parts'
import { jpegWithoutPosition } from './jpeg-parts'
import { pngWithoutPosition } from './png-parts'
import { webpWithoutPosition } from './webp-parts'

const removers: Record<PictureExtension, (bytes: Uint8Array) => Uint8Array | null> = {
  jpg: jpegWithoutPosition,
  png: pngWithoutPosition,
  webp: webpWithoutPosition,
  gif: gifWithoutPosition,
  avif: avifWithoutPosition,
  // A drawing has no camera; what is active in it is refused before.
  svg: (bytes) => bytes,
}

/**
 * The same picture, bit for bit, without the place, the device and the time that its file tells. The same bytes come
 * out on every computer, so that a picture is stored once. Null when the file is not what it begins as.
 */
export function withoutPosition(extension: PictureExtension, bytes: Uint8Array): Uint8Array | null {
  return removers[extension](bytes)
}
