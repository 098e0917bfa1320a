import { readdir, realpath, stat } from 'node:fs/promises'
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import type { AppError } from '../../shared/errors'
import type { Result } from '../../shared/result'
import { failure, success } from '../../shared/result'
import { bundleFile, parseManifest, payloadManifest } from './bag'
import type { FileSource } from './file-source'
import { openBundle, readText } from './open-bundle'

export interface BundleTarget {
  path: string
  form: 'folder' | 'zip'
}

/** Files of a bag that no payload manifest lists, and what file managers leave in every folder. */
const ownFiles = /^(bagit\.txt|bag-info\.txt|(tag)?manifest-sha256\.txt)$/
const leftByFileManagers = /(^|\/)(\.DS_Store|Thumbs\.db|desktop\.ini)$/i

/**
 * Where a bundle may be written: outside the workspace, and where nothing is yet, or an empty folder, or an
 * earlier bundle of this publication and nothing else.
 */
export async function checkTarget(
  out: string,
  workspaceFolder: string,
  workspace: string,
): Promise<Result<BundleTarget>> {
  const path = await realPlace(resolve(out))
  const refuse = (why: Refusal['why'], at = path) =>
    failure({ kind: 'bundle-target' as const, path: at, why })
  if (isInside(path, await realPlace(resolve(workspaceFolder)))) return refuse('inside-workspace')
  const form = /\.zip$/i.test(path) ? 'zip' : 'folder'
  const found = await stat(path).catch(() => null)
  if (!found) return success({ path, form })
  if (found.isDirectory() !== (form === 'folder')) return refuse('not-a-bundle')
  if (form === 'folder' && (await readdir(path)).length === 0) return success({ path, form })
  const opened = await openBundle(path)
  if (!opened.ok) return refuse('not-a-bundle')
  try {
    const owner = await ownerOf(opened.value)
    if (owner === null) return refuse('not-a-bundle')
    if (owner !== workspace) return refuse('other-publication')
    const stranger = await strangerIn(opened.value)
    return stranger === null ? success({ path, form }) : refuse('not-a-bundle', join(path, stranger))
  } finally {
    await opened.value.close()
  }
}
type Refusal = Extract<AppError, { kind: 'bundle-target' }>

/** The path with links resolved as far as it exists. */
async function realPlace(path: string): Promise<string> {
  const real = await realpath(path).catch(() => null)
  if (real !== null || dirname(path) === path) return real ?? path
  return join(await realPlace(dirname(path)), basename(path))
}

function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path)
  return way === '' || (!isAbsolute(way) && way.split(sep)[0] !== '..')
}

/** The workspace that the bundle was built from, or null. */
async function ownerOf(files: FileSource): Promise<string | null> {
  try {
    const value: unknown = JSON.parse((await readText(files, bundleFile)) ?? 'null')
    if (typeof value !== 'object' || value === null) return null
    const { format, workspace } = value as Record<string, unknown>
    return format === 'galley/bundle' && typeof workspace === 'string' ? workspace : null
  } catch {
    return null
  }
}

/** A file that somebody put into the bundle, which would go with it. */
async function strangerIn(files: FileSource): Promise<string | null> {
  const manifest = await readText(files, payloadManifest).catch(() => null)
  const listed = parseManifest(manifest ?? '').hashes
  const strangers = [...files.paths, ...files.problems.map(({ path }) => path)].filter(
    (path) => !listed.has(path) && !ownFiles.test(path) && !leftByFileManagers.test(path),
  )
  return strangers[0] ?? null
}
