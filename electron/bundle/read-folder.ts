import { createReadStream } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { pathProblem } from './bag'
import type { FileSource, Problem } from './file-source'

/** The files of a folder; links are not followed, because they may lead out of it. */
export async function readFolder(root: string): Promise<FileSource> {
  const paths: string[] = []
  const problems: Problem[] = []
  const names = new Set<string>()
  const open = ['']
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const entries = await readdir(join(root, at), { withFileTypes: true })
    for (const entry of entries.sort((one, other) => (one.name < other.name ? -1 : 1))) {
      const path = at === '' ? entry.name : `${at}/${entry.name}`
      if (entry.isDirectory()) open.push(path)
      else if (!entry.isFile())
        problems.push({ path, problem: 'unreadable', detail: 'neither a file nor a folder' })
      else addPath(path, paths, problems, names)
    }
  }
  return {
    paths: paths.sort(),
    problems,
    open: async (path) => createReadStream(join(root, path)),
    close: async () => {},
  }
}

function addPath(path: string, paths: string[], problems: Problem[], names: Set<string>): void {
  const detail = pathProblem(path, names)
  if (detail === null) paths.push(path)
  else problems.push({ path, problem: 'malformed', detail })
}
