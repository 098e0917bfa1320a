import { z } from 'zod'
import { importFormatSchema } from './format'

const importedItemSchema = z.strictObject({
  format: importFormatSchema,
  key: z.string(),
  /** Of what was found; the origin of its article has the same. */
  sha256: z.string(),
  place: z.string(),
})
/** What an import found in a file, to know it again by its bytes. */
export const importedFileSchema = z.strictObject({
  /** The name of the file in what was chosen. */
  file: z.string(),
  /** Of its bytes. */
  sha256: z.string(),
  items: z.array(importedItemSchema),
})
export type ImportedFile = z.infer<typeof importedFileSchema>
