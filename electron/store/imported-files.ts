import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ImportedFile } from '../../shared/imports/imported-file'
import { importedFileSchema } from '../../shared/imports/imported-file'
import { makeFolder, writeDurably } from './durable-write'
import type { ImportedFiles } from './store'
import type { StoreContext } from './store-context'

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
