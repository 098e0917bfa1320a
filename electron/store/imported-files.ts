import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { importFormatSchema } from '../../shared/imports/format'
import { makeFolder, writeDurably } from './durable-write'
import type { StoreContext } from './store-context'

const importedItemSchema = z.strictObject({
  format: importFormatSchema,
  key: z.string(),
  /** Of what was found; the origin of its article has the same. */
  sha256: z.string(),
  place: z.string(),
})
const importedFileSchema = z.strictObject({
  /** The name of the file in what was chosen. */
  file: z.string(),
  /** Of its bytes. */
  sha256: z.string(),
  items: z.array(importedItemSchema),
})
export type ImportedFile = z.infer<typeof importedFileSchema>

/** `.cache/imported-files.jsonl`: what was found in files, so that the same bytes need not be read again. May be deleted. */
export interface ImportedFiles {
  load(): Promise<Map<string, ImportedFile>>
  save(files: ReadonlyMap<string, ImportedFile>): Promise<void>
}

/** Another version of the program may find something else in the same bytes, and so begins anew. */
export function createImportedFiles(context: StoreContext, program: string): ImportedFiles {
  const path = join(context.folder, '.cache', 'imported-files.jsonl')
  const header = JSON.stringify({ format: 'galley/imported-files', version: 1, madeBy: program })
  return {
    load: async () => {
      const files = new Map<string, ImportedFile>()
      const text = await readFile(path, 'utf8').catch(() => '')
      if (!text.startsWith(`${header}\n`)) return files
      for (const line of text.split('\n').slice(1, -1)) {
        const file = parseLine(line)
        if (file) files.set(file.file, file)
      }
      return files
    },
    save: async (files) => {
      if (await context.refusal()) return
      const lines = [header, ...Array.from(files.values(), (file) => JSON.stringify(file))]
      // What cannot be written is found out again next time.
      await makeFolder(join(context.folder, '.cache'), context.folder)
        .then(() => writeDurably(path, `${lines.join('\n')}\n`, context.folder))
        .catch(() => undefined)
    },
  }
}

function parseLine(line: string): ImportedFile | null {
  try {
    return importedFileSchema.parse(JSON.parse(line))
  } catch {
    return null
  }
}
