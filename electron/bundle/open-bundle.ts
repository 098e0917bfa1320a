import { stat } from 'node:fs/promises'
import type { Result } from '../../shared/result'
import { failure, success } from '../../shared/result'
import { bundleFile, payloadManifest } from './bag'
import type { FileSource } from './file-source'
import { readFolder } from './read-folder'
import { readZip } from './read-zip'

const largestText = 256 * 1024 * 1024
const marks = ['bagit.txt', payloadManifest, bundleFile]

/** Opens what lies at `path` as a bundle: the bag itself, or a zip or folder that holds it in one folder. */
export async function openBundle(path: string): Promise<Result<FileSource>> {
  const notBundle = (detail: string) => failure({ kind: 'not-a-bundle' as const, path, detail })
  const found = await stat(path).catch(() => null)
  if (!found) return notBundle('nothing is there')
  let files: FileSource
  try {
    files = found.isDirectory() ? await readFolder(path) : await readZip(path)
  } catch (error) {
    return notBundle(error instanceof Error ? error.message : String(error))
  }
  const prefix = prefixOf(files.paths)
  if (prefix === null) {
    await files.close()
    return notBundle(files.problems[0]?.detail ?? `neither ${marks.join(' nor ')} is in it`)
  }
  return success(prefix === '' ? files : below(files, prefix))
}

/** Where the bag begins: at the top, or in the one folder that everything is in; null when it is no bag. */
function prefixOf(paths: readonly string[]): string | null {
  const has = (prefix: string) => marks.some((mark) => paths.includes(prefix + mark))
  if (has('')) return ''
  const prefix = `${paths[0]?.split('/')[0] ?? ''}/`
  return paths.every((path) => path.startsWith(prefix)) && has(prefix) ? prefix : null
}

function below(files: FileSource, prefix: string): FileSource {
  const shorten = (path: string) => (path.startsWith(prefix) ? path.slice(prefix.length) : path)
  return {
    paths: files.paths.map(shorten),
    problems: files.problems.map((problem) => ({ ...problem, path: shorten(problem.path) })),
    open: (path) => files.open(prefix + path),
    close: () => files.close(),
  }
}

/** A small file as text; null when it is not there. Throws when it cannot be read or is no UTF-8. */
export async function readText(files: FileSource, path: string): Promise<string | null> {
  if (!files.paths.includes(path)) return null
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of await files.open(path)) {
    chunks.push(chunk as Buffer)
    length += (chunk as Buffer).length
    if (length > largestText) throw new Error(`${path} is too large`)
  }
  return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks))
}
