import { open, stat } from 'node:fs/promises'
import type { ImportLimits } from '../import-limits'
import { ImportRefusal } from '../import-limits'
import { isOfficeZip } from './office-zip'
import { openFile, openFolder, unreadable } from './open-folder'
import { openZip } from './open-zip'
import type { SourceTree } from './source-tree'

/** Opens each path that was chosen: a folder, an archive or a file. One that cannot be opened is a tree of its refusal. */
export async function openSources(paths: readonly string[], limits: ImportLimits): Promise<SourceTree[]> {
  const trees: SourceTree[] = []
  for (const path of paths)
    trees.push(await openSource(path, limits).catch((error) => refusedTree(path, error)))
  return trees
}

async function openSource(path: string, limits: ImportLimits): Promise<SourceTree> {
  const found = await stat(path).catch(unreadable)
  if (found.isDirectory()) return openFolder(path, limits)
  if (!found.isFile()) throw new ImportRefusal('unreadable', 'it is neither a file nor a folder')
  const isArchive = (await startsAsZip(path)) && !(await isOfficeZip(path))
  return isArchive ? openZip(path, limits) : openFile(path, limits)
}

async function startsAsZip(path: string): Promise<boolean> {
  const handle = await open(path, 'r').catch(unreadable)
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(4), 0, 4, 0)
    const start = buffer.subarray(0, bytesRead).toString('latin1')
    return start === 'PK\u0003\u0004' || start === 'PK\u0005\u0006'
  } finally {
    await handle.close()
  }
}

function refusedTree(path: string, error: unknown): SourceTree {
  if (!(error instanceof ImportRefusal)) throw error
  return {
    name: path,
    files: [],
    refused: [{ name: path, why: error.why, detail: error.detail }],
    close: async () => {},
  }
}
