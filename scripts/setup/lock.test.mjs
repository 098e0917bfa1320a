import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { withLock } from './lock.mjs'

let folder
let lock

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'galley-lock-'))
  lock = join(folder, 'setup.lock')
  vi.spyOn(console, 'log').mockImplementation(() => undefined)
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

it('lets one work after the other', async () => {
  const steps = []
  const work = (name) =>
    withLock(lock, async () => {
      steps.push(`${name} begins`)
      await sleep(20)
      steps.push(`${name} ends`)
    })
  await Promise.all([work('first'), work('second')])
  expect(steps).toEqual(['first begins', 'first ends', 'second begins', 'second ends'])
})

it('takes over the lock of a process that is gone', async () => {
  const { pid } = spawnSync(process.execPath, ['-e', ''])
  writeFileSync(lock, String(pid))
  expect(await withLock(lock, () => 'done')).toBe('done')
})

it('gives the lock back when the work fails', async () => {
  const failing = withLock(lock, () => Promise.reject(new Error('no space')))
  await expect(failing).rejects.toThrow('no space')
  expect(existsSync(lock)).toBe(false)
})
