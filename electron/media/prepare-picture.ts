import { activePartOfSvg } from '../../shared/domain/active-svg'
import type { MediaFacts, MediaLimits, PictureExtension } from '../../shared/domain/media'
import { renditionWidths } from '../../shared/domain/media'
import type { AppError } from '../../shared/errors'
import type { Result } from '../../shared/result'
import { failure, success } from '../../shared/result'
import { pictureTypeOf } from '../store/picture-type'
import type { Sharp } from './load-sharp'
import { withoutPosition } from './without-position'

export interface CleanPicture {
  bytes: Uint8Array
  extension: PictureExtension
  facts: MediaFacts
}
export interface PreparedPicture extends CleanPicture {
  thumbnail: Uint8Array | null
}

type Why = Extract<AppError, { kind: 'media-refused' }>['why']

/**
 * A picture as it may be stored: looked into, without the place where it was taken, with what is known of it.
 *
 * Its bytes are those that came, less what told too much: nothing is encoded anew. Without `sharp` the picture is as
 * clean, but nobody has looked whether it can be shown, and it has neither size nor thumbnail.
 */
export async function preparePicture(
  bytes: Uint8Array,
  name: string,
  limits: MediaLimits,
  sharp: Sharp | null,
): Promise<Result<PreparedPicture>> {
  const cleaned = await cleanPicture(bytes, name, limits, sharp)
  if (!cleaned.ok) return cleaned
  const { bytes: clean, extension } = cleaned.value
  if (!sharp || extension === 'svg') return success({ ...cleaned.value, thumbnail: null })
  try {
    const thumbnail = await renditionOf(sharp, clean, renditionWidths.thumbnail, limits)
    return success({ ...cleaned.value, thumbnail })
  } catch (error) {
    return failure({ kind: 'media-refused', name, why: 'broken', detail: messageOf(error) })
  }
}

/** The picture without what it tells too much and within the limits, by what its beginning says of it. */
export async function cleanPicture(
  bytes: Uint8Array,
  name: string,
  limits: MediaLimits,
  sharp: Sharp | null,
): Promise<Result<CleanPicture>> {
  const refuse = (why: Why, detail = '') => failure({ kind: 'media-refused', name, why, detail } as const)
  if (bytes.length === 0) return refuse('empty')
  if (bytes.length > limits.pictureBytes)
    return refuse('too-many-bytes', `${bytes.length} > ${limits.pictureBytes}`)
  const extension = pictureTypeOf(bytes)
  if (!extension) return refuse('not-a-picture')
  const active = extension === 'svg' ? activePartOfSvg(new TextDecoder().decode(bytes)) : null
  if (active) return refuse('active-svg', active)
  const clean = withoutPosition(extension, bytes)
  if (!clean) return refuse('broken')
  if (!sharp) return success({ bytes: clean, extension, facts: {} })
  try {
    const { facts, pixels } = await look(sharp, clean)
    if (pixels > limits.picturePixels)
      return refuse('too-many-pixels', `${facts.width} × ${facts.height} > ${limits.picturePixels}`)
    return success({ bytes: clean, extension, facts })
  } catch (error) {
    return refuse('broken', messageOf(error))
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

/** A smaller form of a picture, upright; of one that moves, its first frame. Throws when it cannot be shown. */
export async function renditionOf(
  sharp: Sharp,
  bytes: Uint8Array,
  width: number,
  { picturePixels }: Pick<MediaLimits, 'picturePixels'>,
): Promise<Uint8Array> {
  const smaller = await sharp(bytes, { limitInputPixels: picturePixels, failOn: 'error' })
    .autoOrient()
    .resize({ width, withoutEnlargement: true })
    .keepIccProfile()
    .webp({ quality: 80 })
    .toBuffer()
  // The WebAssembly build answers in memory that it shares, which cannot be sent to another process.
  return new Uint8Array(smaller)
}

async function look(sharp: Sharp, bytes: Uint8Array): Promise<{ facts: MediaFacts; pixels: number }> {
  const { autoOrient, pages = 1 } = await sharp(bytes, {
    limitInputPixels: false,
    failOn: 'error',
  }).metadata()
  const { width, height } = autoOrient
  const facts = { width, height, ...(pages > 1 && { frames: pages }) }
  return { facts, pixels: width * height }
}
