import { mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Result } from '../../shared/result'
import { failure, success } from '../../shared/result'
import { sha256 } from '../store/canonical'

const keptForDays = 7

/**
 * Keeps a page that was pasted as a file of the cache, so that it is read as every file is, and can be gone on with. Its
 * name is of its content: the same page pasted again is known again.
 */
export async function keepPaste(workspace: string, html: string): Promise<Result<string>> {
  const folder = join(workspace, '.cache', 'pasted')
  const path = join(folder, `pasted-${sha256(html).slice(0, 12)}.html`)
  try {
    await mkdir(folder, { recursive: true })
    await dropOld(folder)
    await writeFile(path, html)
    return success(path)
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error)
    return failure({ kind: 'write-failed', path, why: 'other', detail })
  }
}

async function dropOld(folder: string): Promise<void> {
  const oldest = Date.now() - keptForDays * 24 * 60 * 60 * 1000
  for (const name of await readdir(folder)) {
    const { mtimeMs } = await stat(join(folder, name))
    if (mtimeMs < oldest) await rm(join(folder, name), { force: true })
  }
}
