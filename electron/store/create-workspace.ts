import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { monotonicFactory } from 'ulid'
import type { Workspace } from '../../shared/domain/workspace'
import { roles } from '../../shared/domain/person'
import type { Result } from '../../shared/result'
import { failure, success } from '../../shared/result'
import { toCanonical } from './canonical'
import type { Format } from './formats'
import { personFormat, workspaceFormat } from './formats'
import { createJsonFile } from './json-file'
import type { WorkspaceStore } from './store'
import { toWriteError } from './write-error'
import type { StoreProgram } from './workspace-store'
import { openWorkspace } from './workspace-store'
import { workspacePath } from './workspace-file'

export interface NewWorkspace {
  folder: string
  name: string
  /** Gets every role; the first of `people`. */
  personName: string
  timeZone: string
  stages: number
  baseUrl?: string | null
  language?: 'zh-CN' | 'en'
}

const gitAttributes = [
  '* -text',
  '*.json -merge',
  'desk-log/** -merge',
  'media/** -diff -merge -delta',
  'media/**/*.json diff',
]
const gitIgnore = [
  '.cache/',
  'quarantine/',
  'lock.json',
  '*.tmp',
  '*.sync-conflict-*',
  '.stfolder/',
  '.stversions/',
]
const harmless = new Set(['.git', '.DS_Store', 'Thumbs.db', 'desktop.ini', '.stfolder', '.stignore'])

/** Makes a workspace in a folder that is new or empty, and opens it for writing. */
export async function createWorkspace(
  given: NewWorkspace,
  program: StoreProgram,
): Promise<Result<WorkspaceStore>> {
  const now = program.now ?? (() => new Date())
  const newId = monotonicFactory()
  const made = toCanonical(workspaceFormat, toWorkspace(given, newId(now().getTime())))
  if (!made.ok) return made
  if (!isTimeZone(given.timeZone))
    return failure({ kind: 'invalid-input', issues: ['timeZone: not an IANA time zone'] })
  const person = { format: 'galley/person' as const, version: 1 as const, id: newId(now().getTime()) }
  const administrator = toCanonical(personFormat, { ...person, name: given.personName, roles: [...roles] })
  if (!administrator.ok) return administrator
  const free = await makeRoom(given.folder)
  if (!free.ok) return free
  const { folder } = given
  const saved = await save(
    folder,
    join(folder, 'people', `${person.id}.json`),
    personFormat,
    administrator.value.value,
  )
  if (!saved.ok) return saved
  // The file that makes the folder a workspace comes last.
  const complete = await save(folder, workspacePath(folder), workspaceFormat, made.value.value)
  if (!complete.ok) return complete
  return openWorkspace(folder, { ...program, access: 'write', requireWrite: true })
}

function toWorkspace(given: NewWorkspace, id: string): Workspace {
  return {
    format: 'galley/workspace',
    version: 1,
    minimumProgram: '0.1.0',
    id,
    publication: { name: given.name, baseUrl: given.baseUrl ?? null, language: given.language ?? 'zh-CN' },
    timeZone: given.timeZone,
    stages: given.stages,
  }
}

async function makeRoom(folder: string): Promise<Result<null>> {
  try {
    await mkdir(folder, { recursive: true })
    const names = await readdir(folder)
    if (names.some((name) => !harmless.has(name))) return failure({ kind: 'workspace-exists', path: folder })
    await writeFile(join(folder, '.gitattributes'), `${gitAttributes.join('\n')}\n`)
    await writeFile(join(folder, '.gitignore'), `${gitIgnore.join('\n')}\n`)
    return success(null)
  } catch (error) {
    return failure(toWriteError(folder, error))
  }
}

async function save<T>(
  folder: string,
  path: string,
  format: Format<T>,
  value: NoInfer<T>,
): Promise<Result<boolean>> {
  const canonical = toCanonical(format, value)
  return canonical.ok ? createJsonFile(path, format, folder).save(canonical.value) : canonical
}

function isTimeZone(timeZone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone })
    return true
  } catch {
    return false
  }
}
