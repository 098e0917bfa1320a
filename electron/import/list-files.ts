import type { Dirent } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { join, relative } from 'node:path'

/** One file to import, with the name that people see for it. */
export interface ListedFile {
  path: string
  source: string
}

/** Files and folders as given; folders with all below them, in order of their names, hidden ones left out. */
export async function listFiles(paths: readonly string[]): Promise<ListedFile[]> {
  const lists = await Promise.all(
    paths.map(async (path): Promise<ListedFile[]> => {
      const isFolder = (await stat(path).catch(() => null))?.isDirectory() ?? false
      if (!isFolder) return [{ path, source: path }]
      const files = await filesBelow(path)
      return files.map((file) => ({ path: file, source: relative(path, file) }))
    }),
  )
  return lists.flat()
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((): Dirent[] => [])
  const bundle = bundleArticles(folder, entries)
  if (bundle !== null) return filesBelow(bundle)
  const visible = entries.filter((entry) => !entry.name.startsWith('.')).sort(byName)
  const files: string[] = []
  for (const entry of visible) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) files.push(...(await filesBelow(path)))
    else if (entry.isFile()) files.push(path)
  }
  return files
}

/** Of a bundle only the articles are taken: its site and manifests are made from them. */
function bundleArticles(folder: string, entries: readonly Dirent[]): string | null {
  const has = (name: string) => entries.some((entry) => entry.name === name)
  if (has('bagit.txt') && has('data')) return join(folder, 'data', 'articles')
  return has('bundle.json') && has('articles') ? join(folder, 'articles') : null
}

function byName(one: Dirent, other: Dirent): number {
  return one.name < other.name ? -1 : 1
}
