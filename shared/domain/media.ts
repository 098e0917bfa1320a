import { z } from 'zod'
import { attachmentExtensions } from './attachment'
import { hashSchema } from './identifier'

/** Extensions of pictures that a page can show. */
export const pictureExtensions = ['png', 'jpg', 'gif', 'webp', 'svg', 'avif'] as const
export type PictureExtension = (typeof pictureExtensions)[number]

/** Widths in which a picture is shown smaller than it is: in lists, and in the text when it is very large. */
export const renditionWidths = { thumbnail: 480, screen: 1600 } as const
export type RenditionWidth = (typeof renditionWidths)[keyof typeof renditionWidths]

const size = z.number().int().min(1).optional()

/**
 * The sidecar of a picture or an attachment; the file beside it may be "known, not here yet". `width` and `height` are
 * those of the picture as it is seen, after its orientation; `frames` is there when it moves.
 */
export const mediaSchema = z.strictObject({
  format: z.literal('galley/media'),
  version: z.literal(1),
  sha256: hashSchema,
  extension: z.enum([...pictureExtensions, ...attachmentExtensions]),
  bytes: z.number().int().min(0),
  name: z.string(),
  width: size,
  height: size,
  frames: size,
})
export type Media = z.infer<typeof mediaSchema>

/** What is known of a file beyond its bytes. */
export type MediaFacts = Pick<Media, 'width' | 'height' | 'frames'>

export function isPicture({ extension }: Pick<Media, 'extension'>): boolean {
  return (pictureExtensions as readonly string[]).includes(extension)
}

/** What is taken in: far above what cameras and desks make, far below what a computer chokes on. */
export const defaultMediaLimits = {
  pictureBytes: 50_000_000,
  picturePixels: 150_000_000,
  attachmentBytes: 100_000_000,
}
export const mediaLimitsSchema = z.strictObject({
  pictureBytes: z.number().int().min(1).optional(),
  picturePixels: z.number().int().min(1).optional(),
  attachmentBytes: z.number().int().min(1).optional(),
})
export type MediaLimits = typeof defaultMediaLimits

/** Absent limits are the default ones. */
export function mediaLimits(set: z.infer<typeof mediaLimitsSchema> = {}): MediaLimits {
  return {
    pictureBytes: set.pictureBytes ?? defaultMediaLimits.pictureBytes,
    picturePixels: set.picturePixels ?? defaultMediaLimits.picturePixels,
    attachmentBytes: set.attachmentBytes ?? defaultMediaLimits.attachmentBytes,
  }
}
