import type { Dirent } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'

/** Folders and files of a workspace that are not data: rebuilt at any time, or of somebody else. */
const notOurs = new Set(['.cache', '.git', '.gitignore', '.gitattributes', 'lock.json'])

/** Every file of a workspace, in the order of its names, as paths with `/` between their parts. */
export async function* walkFiles(folder: string, below = ''): AsyncGenerator<string> {
  const entries = await readdir(join(folder, below), { withFileTypes: true }).catch((): Dirent[] => [])
  for (const entry of entries.sort((one, other) => (one.name < other.name ? -1 : 1))) {
    if (below === '' && notOurs.has(entry.name)) continue
    const path = below === '' ? entry.name : `${below}/${entry.name}`
    if (entry.isDirectory()) yield* walkFiles(folder, path)
    else if (entry.isFile()) yield path
  }
}
