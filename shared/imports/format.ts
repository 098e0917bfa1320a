import { z } from 'zod'

/** Every form that an import reads; recognised by content, never by the name of the file. */
export const importFormats = [
  'page',
  'html',
  'wordpress',
  'ghost',
  'markdown',
  'word',
  'feed',
  'native',
  'bundle',
] as const
export const importFormatSchema = z.enum(importFormats)
export type ImportFormat = z.infer<typeof importFormatSchema>

/** The state that an article had where it comes from. */
export const foundStates = ['draft', 'pending', 'scheduled', 'published', 'private', 'trashed'] as const
export const foundStateSchema = z.enum(foundStates)
export type FoundState = z.infer<typeof foundStateSchema>
