import { open, readdir, readFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { PictureLine } from '../../shared/imports/picture'
import { pictureLineSchema } from '../../shared/imports/picture'
import { failure, success } from '../../shared/result'
import { makeFolder } from './durable-write'
import type { ImportPictures } from './store'
import type { StoreContext } from './store-context'
import { pathIn } from './store-context'
import { toWriteError } from './write-error'

/** Lines are added and never changed. One that a crash cut off is ended by the next and passed over. */
export function createImportPictures(context: StoreContext): ImportPictures {
  const pathOf = (id: string) => pathIn(context, 'imports', `${id}.pictures.jsonl`)
  const whole = new Set<string>()
  /** Kept once asked for: only this store adds to it. */
  let known: Map<string, string> | null = null
  const load = async (id: string) => {
    const text = await readFile(pathOf(id), 'utf8').catch(() => '')
    return text.split('\n').flatMap((line) => parseLine(line) ?? [])
  }
  const note = (line: PictureLine) => {
    if (line.what === 'fetched') known?.set(line.url, line.sha256)
  }
  return {
    load,
    fetched: async () => {
      if (known) return known
      const names = await readdir(pathIn(context, 'imports')).catch(() => [])
      const ids = names.flatMap((name) => /^(.+)\.pictures\.jsonl$/.exec(name)?.[1] ?? [])
      const lines = await Promise.all(ids.sort().map(load))
      known = new Map()
      for (const line of lines.flat()) note(line)
      return known
    },
    add: (id, lines) =>
      context.queues.run(`imports/${id}.pictures`, async () => {
        if (lines.length === 0) return success(null)
        const refusal = await context.refusal()
        if (refusal) return failure(refusal)
        const path = pathOf(id)
        const text = lines.map((line) => `${JSON.stringify(line)}\n`).join('')
        try {
          await makeFolder(dirname(path), context.folder)
          await append(path, text, whole.has(id))
          whole.add(id)
          for (const line of lines) note(line)
          return success(null)
        } catch (error) {
          whole.delete(id)
          return failure(toWriteError(path, error))
        }
      }),
  }
}

async function append(path: string, text: string, isWhole: boolean): Promise<void> {
  const handle = await open(path, 'a+')
  try {
    const { size } = isWhole ? { size: 0 } : await handle.stat()
    const last = Buffer.from('\n')
    if (size > 0) await handle.read(last, 0, 1, size - 1)
    await handle.writeFile(last.toString('latin1') === '\n' ? text : `\n${text}`)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

function parseLine(line: string): PictureLine | null {
  if (line === '') return null
  try {
    return pictureLineSchema.parse(JSON.parse(line))
  } catch {
    return null
  }
}
