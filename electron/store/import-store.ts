import { readdir } from 'node:fs/promises'
import { idSchema } from '../../shared/domain/identifier'
import type { ImportRecord } from '../../shared/imports/record'
import type { Result } from '../../shared/result'
import { failure, success } from '../../shared/result'
import type { Canonical } from './canonical'
import { toCanonical } from './canonical'
import { importFormat } from './formats'
import { createImportPictures } from './import-pictures'
import { createImportedFiles } from './imported-files'
import { createJsonFile } from './json-file'
import type { ImportStore } from './store'
import type { StoreContext } from './store-context'
import { loadFile, pathIn } from './store-context'

export function createImportStore(context: StoreContext, program: string): ImportStore {
  return {
    files: createImportedFiles(context, program),
    pictures: createImportPictures(context),
    list: async () => {
      const names = await readdir(pathIn(context, 'imports')).catch(() => [])
      const ids = names.map((name) => name.replace(/\.json$/, '')).filter(isId)
      const records: ImportRecord[] = []
      for (const id of ids.sort().reverse()) {
        const loaded = await loadRecord(context, id)
        if (loaded.ok) records.push(loaded.value)
      }
      return records
    },
    load: (id) => loadRecord(context, id),
    save: (record) =>
      context.queues.run(`imports/${record.id}`, async () => {
        const refusal = await context.refusal()
        if (refusal) return failure(refusal)
        const next = toCanonical(importFormat, record)
        if (!next.ok) return next
        const file = createJsonFile(importPath(context, record.id), importFormat, context.folder)
        const written = await file.save(next.value)
        return written.ok ? success(next.value.value) : written
      }),
  }
}

async function loadRecord(context: StoreContext, id: string): Promise<Result<ImportRecord>> {
  if (!isId(id)) return failure({ kind: 'not-found', what: 'import', id })
  const misfit = ({ value }: Canonical<ImportRecord>) =>
    value.id === id ? null : 'the id inside is not the name of the file'
  const loaded = await loadFile(context, importPath(context, id), importFormat, misfit)
  if (!loaded.ok) return loaded
  return loaded.value ? success(loaded.value.value) : failure({ kind: 'not-found', what: 'import', id })
}

function isId(text: string): boolean {
  return idSchema.safeParse(text).success
}

function importPath(context: StoreContext, id: string): string {
  return pathIn(context, 'imports', `${id}.json`)
}
