import { createHash } from 'node:crypto'
import type { BundleVerification } from '../../shared/domain/bundle'
import type { Result } from '../../shared/result'
import { failure, success } from '../../shared/result'
import { payloadManifest, tagManifest } from './bag'
import { checkTagFiles } from './check-tag-files'
import type { FileSource, Problem } from './file-source'
import { openBundle } from './open-bundle'
import type { BundleWork } from './progress'

interface Expected {
  /** Null: the manifest itself is missing or not readable, which is told once. */
  payload: ReadonlyMap<string, string> | null
  tags: ReadonlyMap<string, string> | null
}
interface ReadFile {
  sha256: string
  bytes: number
}

/**
 * Reads every file of a bundle, folder or zip, again and holds it against its manifests. `ok` means that
 * nothing is missing, extra or changed and that the tag files say what is there; a path that is no bundle
 * is a `not-a-bundle` failure. Nothing is unpacked or written.
 */
export async function verifyBundle(path: string, work: BundleWork = {}): Promise<Result<BundleVerification>> {
  const opened = await openBundle(path)
  if (!opened.ok) return opened
  const files = opened.value
  try {
    return await verifyFiles(files, work)
  } finally {
    await files.close()
  }
}

async function verifyFiles(files: FileSource, work: BundleWork): Promise<Result<BundleVerification>> {
  const tagFiles = await checkTagFiles(files)
  const problems = [...files.problems, ...tagFiles.problems]
  const expected: Expected = { payload: tagFiles.payload, tags: tagFiles.tags }
  const read = new Map<string, ReadFile>()
  for (const path of files.paths) {
    if (work.signal?.aborted) return failure({ kind: 'canceled' })
    work.onProgress?.({ done: read.size, total: files.paths.length, step: 'verify', what: path })
    const file = await readFile(files, path)
    if (typeof file === 'string') problems.push({ path, problem: 'unreadable', detail: file })
    else read.set(path, file)
    const problem = typeof file === 'string' ? null : fileProblem(path, file.sha256, expected)
    if (problem) problems.push(problem)
  }
  problems.push(...missingFiles(files, expected))
  if (!problems.some(({ path }) => path.startsWith('data/')))
    problems.push(...totalProblem(tagFiles.total, read))
  const sorted = withoutRepeats(problems).sort((one, other) => (one.path < other.path ? -1 : 1))
  work.onProgress?.({ done: files.paths.length, total: files.paths.length, step: 'verify', what: '' })
  return success({ ok: sorted.length === 0, files: read.size, problems: sorted })
}

/** Hash and length, or why it cannot be read. */
async function readFile(files: FileSource, path: string): Promise<ReadFile | string> {
  const hash = createHash('sha256')
  let bytes = 0
  try {
    for await (const chunk of await files.open(path)) {
      hash.update(chunk as Buffer)
      bytes += (chunk as Buffer).length
    }
    return { sha256: hash.digest('hex'), bytes }
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

function fileProblem(path: string, sha256: string, expected: Expected): Problem | null {
  if (path === tagManifest) return null
  const isPayload = path.startsWith('data/')
  const hashes = isPayload ? expected.payload : expected.tags
  if (hashes === null) return null
  const promised = hashes.get(path)
  if (promised === sha256) return null
  if (promised !== undefined)
    return { path, problem: 'changed', detail: `sha256 is ${sha256}, not ${promised}` }
  if (isPayload) return { path, problem: 'extra', detail: `${payloadManifest} does not list it` }
  return { path, problem: 'not-listed', detail: `${tagManifest} does not list it` }
}

function missingFiles(files: FileSource, { payload, tags }: Expected): Problem[] {
  const present = new Set([...files.paths, ...files.problems.map(({ path }) => path)])
  const absent = (hashes: ReadonlyMap<string, string> | null, manifest: string) =>
    [...(hashes?.keys() ?? [])]
      .filter((path) => !present.has(path))
      .map((path): Problem => ({ path, problem: 'missing', detail: `${manifest} lists it` }))
  return [...absent(payload, payloadManifest), ...absent(tags, tagManifest)]
}

function totalProblem(total: string | null, read: ReadonlyMap<string, ReadFile>): Problem[] {
  if (total === null) return []
  const payload = [...read].filter(([path]) => path.startsWith('data/'))
  const real = `${payload.reduce((sum, [, { bytes }]) => sum + bytes, 0)}.${payload.length}`
  if (real === total) return []
  return [
    { path: 'bag-info.txt', problem: 'malformed', detail: `Payload-Oxum is ${total}, the files are ${real}` },
  ]
}

/** One problem of a kind for a file is enough: a tag file that is missing is missed by its manifest too. */
function withoutRepeats(problems: readonly Problem[]): Problem[] {
  const key = ({ path, problem }: Problem) => `${problem} ${path}`
  return problems.filter((each, index) => problems.findIndex((other) => key(other) === key(each)) === index)
}
