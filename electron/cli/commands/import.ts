import { resolve } from 'node:path'
import { success } from '../../../shared/result'
import { importFiles } from '../../import/import-files'
import type { Ending } from '../outcome'
import { findPerson, withWorkspace } from '../workspace'

export function runImport(
  folder: string,
  paths: string[],
  options: { as?: string },
  signal?: AbortSignal,
): Promise<Ending> {
  return withWorkspace(folder, { access: 'write' }, async (store) => {
    const person = findPerson(store, options.as)
    if (!person.ok) return person
    const imported = await importFiles(
      store,
      paths.map((path) => resolve(path)),
      person.value.id,
      { ...(process.stderr.isTTY ? { onProgress: tellProgress } : {}), ...(signal ? { signal } : {}) },
    )
    if (!imported.ok) return imported
    const { created, updated, skipped, refused, losses } = imported.value
    const counts = [
      `${created.length} created`,
      `${updated.length} updated`,
      `${skipped.length} skipped`,
      `${refused.length} refused`,
    ]
    const lines = [
      counts.join(', ') + '.',
      ...created.map(({ id, title }) => `${id}  ${title}`),
      ...skipped.map(({ source, reason }) => `skipped ${source}: ${reason}`),
      ...refused.map(({ source, reason }) => `refused ${source}: ${reason}`),
      ...losses.map(({ source, what }) => `look at ${source}: ${what}`),
    ]
    const hasFindings = refused.length > 0 || losses.length > 0 || signal?.aborted === true
    return success({ document: imported.value, text: lines.join('\n'), hasFindings })
  })
}

function tellProgress({ done, total, what }: { done: number; total: number; what: string }): void {
  process.stderr.write(`${done + 1}/${total} ${what}\n`)
}
