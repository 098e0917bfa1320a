import type { Dirent } from 'node:fs'
import { createReadStream } from 'node:fs'
import { readdir, readFile, realpath, stat } from 'node:fs/promises'
import { basename, dirname, join, sep } from 'node:path'
import { ImportRefusal, overLimit } from '../import-limits'
import type { ImportLimits } from '../import-limits'
import { nameOfAddress } from './find-address'
import type { SourceTree, TreeFile } from './source-tree'
import { inWalkingOrder, isVisible, withoutBundleParts } from './visible-names'

/** A folder with all below it in the order of its names. Links are not followed. */
export async function openFolder(folder: string, limits: ImportLimits): Promise<SourceTree> {
  const names = inWalkingOrder(withoutBundleParts(await namesBelow(folder, '')))
  const root = basename(folder)
  const files: TreeFile[] = []
  for (const name of names) {
    const file = await fileAt({ folder, root, limits }, name, name.split('/').join(sep))
    if (file) files.push(file)
  }
  return { name: root, files, refused: [], close: async () => {} }
}

/** A file alone; pictures are looked for in its folder. */
export async function openFile(path: string, limits: ImportLimits): Promise<SourceTree> {
  const folder = dirname(path)
  const { size } = await stat(path)
  const place = { folder, root: basename(folder), limits }
  return {
    name: basename(path),
    files: [toFile(place, basename(path), path, size)],
    refused: [],
    close: async () => {},
  }
}

interface Place {
  folder: string
  root: string
  limits: ImportLimits
}

async function namesBelow(folder: string, prefix: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((): Dirent[] => [])
  const names: string[] = []
  for (const entry of entries) {
    if (!isVisible(entry.name) && entry.name !== 'bagit.txt') continue
    const name = `${prefix}${entry.name}`
    if (entry.isDirectory()) names.push(...(await namesBelow(join(folder, entry.name), `${name}/`)))
    else if (entry.isFile()) names.push(name)
  }
  return names
}

async function fileAt(place: Place, name: string, shown: string): Promise<TreeFile | null> {
  const found = await stat(join(place.folder, name)).catch(() => null)
  return found?.isFile() ? toFile(place, name, shown, found.size) : null
}

function toFile(place: Place, name: string, shown: string, size: number): TreeFile {
  const path = join(place.folder, name)
  const { limits } = place
  return {
    name: shown,
    key: `${place.root}/${name}`,
    size,
    bytes: async () => {
      if (size > limits.fileBytes) throw overLimit(limits, 'fileBytes', `${size} bytes`)
      return readFile(path).catch(unreadable)
    },
    async *chunks() {
      if (size > limits.streamBytes) throw overLimit(limits, 'streamBytes', `${size} bytes`)
      try {
        for await (const chunk of createReadStream(path, { highWaterMark: 256 * 1024 }))
          yield chunk as Uint8Array
      } catch (error) {
        unreadable(error)
      }
    },
    find: async (address) => {
      const wanted = nameOfAddress(name, address)
      if (wanted === null || !(await isInside(place.folder, wanted))) return null
      return fileAt(place, wanted, wanted)
    },
  }
}

/** A link in the folder may lead anywhere. */
async function isInside(folder: string, name: string): Promise<boolean> {
  try {
    const [root, path] = await Promise.all([realpath(folder), realpath(join(folder, name))])
    return path.startsWith(root.endsWith(sep) ? root : `${root}${sep}`)
  } catch {
    return false
  }
}

export function unreadable(error: unknown): never {
  if (error instanceof ImportRefusal) throw error
  throw new ImportRefusal('unreadable', error instanceof Error ? error.message : String(error))
}
