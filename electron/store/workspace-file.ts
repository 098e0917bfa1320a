import { join } from 'node:path'
import type { Workspace } from '../../shared/domain/workspace'
import { workspaceSchema, workspaceVersion } from '../../shared/domain/workspace'
import type { Result } from '../../shared/result'
import { failure, success } from '../../shared/result'
import { workspaceFormat } from './formats'
import { createJsonFile, readBytes } from './json-file'
import { isAtLeast } from './program-version'
import { toResult } from './store-failure'

export interface LoadedWorkspace {
  workspace: Workspace
  /** It was made for a newer program: it can be looked at, and not be written. */
  isNewer: boolean
}

export function workspacePath(folder: string): string {
  return join(folder, 'workspace.json')
}

export async function loadWorkspace(folder: string, program: string): Promise<Result<LoadedWorkspace>> {
  const path = workspacePath(folder)
  const loaded = await createJsonFile(path, workspaceFormat, folder).load()
  if (loaded.ok) {
    if (!loaded.value) return failure({ kind: 'workspace-not-found', path: folder })
    const workspace = loaded.value.value
    return success({ workspace, isNewer: !isAtLeast(program, workspace.minimumProgram) })
  }
  if (loaded.error.kind !== 'file-too-new') return loaded
  const readable = await readNewer(path)
  const needs = readable.minimumProgram ?? `workspace version ${loaded.error.version}`
  if (!readable.workspace) return failure({ kind: 'workspace-too-new', path: folder, needs, program })
  return success({ workspace: readable.workspace, isNewer: true })
}

/** What today's program understands of a newer `workspace.json`; only for looking, never written back. */
async function readNewer(
  path: string,
): Promise<{ workspace: Workspace | null; minimumProgram: string | null }> {
  const bytes = await toResult(() => readBytes(path))
  const fields: unknown = bytes.ok && bytes.value ? JSON.parse(bytes.value.toString('utf8')) : null
  const known = pick(fields, Object.keys(workspaceSchema.shape))
  const publication = pick(known.publication, Object.keys(workspaceSchema.shape.publication.shape))
  const parsed = workspaceSchema.safeParse({ ...known, version: workspaceVersion, publication })
  const { minimumProgram } = known
  return {
    workspace: parsed.success ? parsed.data : null,
    minimumProgram: typeof minimumProgram === 'string' ? minimumProgram : null,
  }
}

function pick(value: unknown, keys: readonly string[]): Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return {}
  return Object.fromEntries(Object.entries(value).filter(([key]) => keys.includes(key)))
}
