import { z } from 'zod'
import { hashSchema } from './identifier'

/** Extensions of pictures that a page can show. */
export const mediaExtensions = ['png', 'jpg', 'gif', 'webp', 'svg', 'avif'] as const

/** The sidecar of a picture; the picture beside it may be "known, not here yet". */
export const mediaSchema = z.strictObject({
  format: z.literal('galley/media'),
  version: z.literal(1),
  sha256: hashSchema,
  extension: z.enum(mediaExtensions),
  bytes: z.number().int().min(0),
  name: z.string(),
})
export type Media = z.infer<typeof mediaSchema>
