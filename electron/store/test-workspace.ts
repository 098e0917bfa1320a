import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Result } from '../../shared/result'
import { createWorkspace } from './create-workspace'
import type { WorkspaceStore } from './store'
import type { StoreProgram } from './workspace-store'

/** A folder that is gone after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'galley-store-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

export function program(changes: Partial<StoreProgram> = {}): StoreProgram {
  return { device: '01JADEVICE', program: 'galley test', version: '0.1.0', heartbeatMs: 200, ...changes }
}

/** A workspace on disk, open for writing, closed and removed after the test. */
export async function newWorkspace(changes: Partial<StoreProgram> = {}, stages = 1): Promise<WorkspaceStore> {
  const folder = join(temporaryFolder(), '河畔周刊')
  const wish = { folder, name: '河畔周刊', personName: '林知远', timeZone: 'Asia/Shanghai', stages }
  const store = value(await createWorkspace(wish, program(changes)))
  onTestFinished(() => store.close())
  return store
}

/** What a result holds; a failure fails the test with its whole error. */
export function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}
