import { readdir, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { idSchema } from '../../shared/domain/identifier'
import { failure, success } from '../../shared/result'
import { toCanonical } from './canonical'
import { conflictCopyError, isConflictCopy } from './conflict-copies'
import type { Format } from './formats'
import { syncFolder } from './durable-write'
import { createJsonFile } from './json-file'
import type { EntityStore } from './store'
import { toWriteError } from './write-error'
import type { StoreContext } from './store-context'
import { loadFile, pathIn } from './store-context'

/** An entity store that can look at its folder again; tells whether anything was different there. */
export type LiveEntityStore<T extends { id: string }> = EntityStore<T> & { reload(): Promise<boolean> }

/** One file per entity in `folder`, all of them in memory. */
export function createEntityStore<T extends { id: string }>(
  context: StoreContext,
  folder: string,
  format: Format<T>,
): LiveEntityStore<T> {
  const entities = new Map<string, T>()
  const stamps = new Map<string, string>()
  const path = (id: string) => pathIn(context, folder, `${id}.json`)
  const load = async (id: string) => {
    const stamp = await stampOf(path(id))
    const misfit = ({ value }: { value: T }) =>
      value.id === id ? null : 'the id inside is not the name of the file'
    const loaded = await loadFile(context, path(id), format, misfit)
    stamps.set(id, stamp)
    if (loaded.ok && loaded.value) entities.set(id, loaded.value.value)
    else entities.delete(id)
  }
  return {
    all: () => entities,
    save: (entity) =>
      context.queues.run(`${folder}/${entity.id}`, async () => {
        const refusal = await context.refusal()
        if (refusal) return failure(refusal)
        const next = toCanonical(format, entity)
        if (!next.ok) return next
        const written = await createJsonFile(path(entity.id), format, context.folder).save(next.value)
        if (!written.ok) return written
        stamps.set(entity.id, await stampOf(path(entity.id)))
        entities.set(entity.id, next.value.value)
        return success(next.value.value)
      }),
    remove: (id) =>
      context.queues.run(`${folder}/${id}`, async () => {
        const refusal = await context.refusal()
        if (refusal) return failure(refusal)
        try {
          await rm(path(id), { force: true })
          await syncFolder(dirname(path(id)))
        } catch (error) {
          return failure(toWriteError(path(id), error))
        }
        entities.delete(id)
        stamps.delete(id)
        return success(null)
      }),
    reload: async () => {
      const ids = await listIds(context, pathIn(context, folder))
      const gone = [...entities.keys()].filter((id) => !ids.includes(id))
      for (const id of gone) {
        entities.delete(id)
        stamps.delete(id)
      }
      const reloaded = await Promise.all(
        ids.map((id) =>
          context.queues.run(`${folder}/${id}`, async () => {
            if (stamps.get(id) === (await stampOf(path(id)))) return false
            await load(id)
            return true
          }),
        ),
      )
      return gone.length > 0 || reloaded.includes(true)
    },
  }
}

/** Ids of the entity files of a folder; copies that a synchroniser made are set aside on the way. */
async function listIds(context: StoreContext, folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => [])
  for (const name of names.filter(isConflictCopy)) await setAsideCopy(context, join(folder, name))
  return names.map((name) => name.replace(/\.json$/, '')).filter((id) => idSchema.safeParse(id).success)
}

async function setAsideCopy(context: StoreContext, path: string): Promise<void> {
  await context.quarantine.setAside(path, conflictCopyError(path))
}

async function stampOf(path: string): Promise<string> {
  try {
    const { size, mtimeMs, ino } = await stat(path)
    return `${size}:${mtimeMs}:${ino}`
  } catch {
    return 'gone'
  }
}
