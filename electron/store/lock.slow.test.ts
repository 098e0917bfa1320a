import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { LockHolder } from '../../shared/errors'
import { createArticle } from '../../shared/domain/article'
import { acquireLock } from './lock'
import { newWorkspace, program, temporaryFolder, value } from './test-workspace'
import { openWorkspace } from './workspace-store'

function otherProcess(): ChildProcess {
  const child = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)'])
  onTestFinished(() => void child.kill('SIGKILL'))
  return child
}

async function deadProcess(): Promise<number> {
  const child = spawn(process.execPath, ['-e', ''])
  await once(child, 'exit')
  return child.pid ?? 0
}

function holderOf(pid: number, changes: Partial<LockHolder> = {}): LockHolder {
  const now = new Date().toISOString()
  return {
    device: '别的设备',
    host: hostname(),
    pid,
    program: 'galley 0.1.0',
    since: now,
    heartbeat: now,
    ...changes,
  }
}

const longAgo = '2026-01-01T00:00:00.000Z'

async function closedWorkspace(lock: LockHolder | string) {
  const store = await newWorkspace()
  await store.close()
  expect(readdirSync(store.folder)).not.toContain('lock.json')
  writeFileSync(join(store.folder, 'lock.json'), typeof lock === 'string' ? lock : JSON.stringify(lock))
  return store.folder
}

describe('a workspace that another program writes', () => {
  test('opens read only and says who holds it', async () => {
    const holder = holderOf(otherProcess().pid ?? 0)
    const folder = await closedWorkspace(holder)
    const store = value(await openWorkspace(folder, { ...program(), access: 'write' }))
    expect(store.access).toEqual({ mode: 'read-only', why: 'held', holder })
    const readOnly = { ok: false, error: { kind: 'read-only', path: folder, holder, why: 'held' } }
    const id = store.newId()
    expect(await store.articles.save(createArticle(id), null)).toEqual(readOnly)
    expect(await store.history.add(createArticle(id))).toEqual(readOnly)
    expect(await store.decisions.add(id, { kind: 'create', by: id })).toEqual(readOnly)
    expect(await store.saveWorkspace(store.workspace())).toEqual(readOnly)
    expect(await store.tags.save({ format: 'galley/tag', version: 1, id, name: '早市' })).toEqual(readOnly)
    expect(await store.media.add(Buffer.from('GIF89a'), 'a.gif')).toEqual(readOnly)
    expect(await store.deskLog.add({ by: id, what: 'test', article: null, details: {} })).toEqual(readOnly)
    await store.close()
    expect(JSON.parse(readFileSync(join(folder, 'lock.json'), 'utf8'))).toEqual(holder)
  })

  test('is an error for a program that must write', async () => {
    const holder = holderOf(otherProcess().pid ?? 0)
    const folder = await closedWorkspace(holder)
    expect(await openWorkspace(folder, { ...program(), access: 'write', requireWrite: true })).toEqual({
      ok: false,
      error: { kind: 'workspace-held', path: folder, holder },
    })
  })

  test('is held by a first window against a second one of the same program', async () => {
    const store = await newWorkspace()
    const second = value(await openWorkspace(store.folder, { ...program(), access: 'write' }))
    expect(second.access).toMatchObject({ mode: 'read-only', why: 'held', holder: { pid: process.pid } })
    await second.close()
    expect(store.access).toEqual({ mode: 'write' })
  })

  test('is held by another machine whose clock is wrong, as long as its heart beats', async () => {
    const holder = holderOf(1, { host: 'elsewhere', heartbeat: longAgo })
    const folder = await closedWorkspace(holder)
    const beating = setInterval(() => {
      const heartbeat = new Date(Date.parse(longAgo) + (Date.now() % 100_000)).toISOString()
      writeFileSync(join(folder, 'lock.json'), JSON.stringify({ ...holder, heartbeat }))
    }, 50)
    onTestFinished(() => clearInterval(beating))
    const store = value(await openWorkspace(folder, { ...program(), access: 'write' }))
    expect(store.access).toMatchObject({ mode: 'read-only', why: 'held', holder: { host: 'elsewhere' } })
    await store.close()
  })
})

describe('a lock whose holder is dead', () => {
  test.each([
    ['a process that is gone', async () => holderOf(await deadProcess())],
    ['a process before this one that had the same id', async () => holderOf(process.pid)],
    ['a process id that another program has now', async () => holderOf(process.ppid, { heartbeat: longAgo })],
    ['another machine that fell silent', async () => holderOf(1, { host: 'elsewhere', heartbeat: longAgo })],
  ])('%s is replaced', async (_name, holder) => {
    const folder = await closedWorkspace(await holder())
    const store = value(await openWorkspace(folder, { ...program(), access: 'write', requireWrite: true }))
    expect(store.access).toEqual({ mode: 'write' })
    expect(JSON.parse(readFileSync(join(folder, 'lock.json'), 'utf8'))).toMatchObject({
      pid: process.pid,
      device: '01JADEVICE',
    })
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([])
    await store.close()
  })

  test('a torn lock file is replaced once it is old', async () => {
    const folder = await closedWorkspace('{"device"')
    const started = Date.now()
    const heartbeatMs = 40
    const store = value(
      await openWorkspace(folder, { ...program({ heartbeatMs }), access: 'write', requireWrite: true }),
    )
    expect(Date.now() - started).toBeGreaterThan(heartbeatMs * 4)
    await store.close()
  })

  test('one of many starters gets it', async () => {
    for (let round = 0; round < 10; round += 1) {
      const folder = temporaryFolder()
      writeFileSync(join(folder, 'lock.json'), JSON.stringify(holderOf(await deadProcess())))
      const request = { folder, device: 'a', program: 'test', heartbeatMs: 1000, deadAfterMs: 6000 }
      const outcomes = await Promise.all(Array.from({ length: 12 }, () => acquireLock(request)))
      expect(outcomes.filter((outcome) => outcome.taken)).toHaveLength(1)
      for (const outcome of outcomes) if (outcome.taken) await outcome.lock.release()
      expect(readdirSync(folder)).toEqual([])
    }
  })
})

describe('the heartbeat', () => {
  test('keeps the lock fresh', async () => {
    const store = await newWorkspace({ heartbeatMs: 30 })
    const read = () => JSON.parse(readFileSync(join(store.folder, 'lock.json'), 'utf8')) as LockHolder
    const before = read()
    await wait(150)
    expect(Date.parse(read().heartbeat)).toBeGreaterThan(Date.parse(before.heartbeat))
    expect(read()).toEqual({ ...before, heartbeat: expect.any(String) })
  })

  test('finds that another program took over: nothing is written from then on', async () => {
    const store = await newWorkspace({ heartbeatMs: 30 })
    const holder = holderOf(1, { host: 'elsewhere' })
    writeFileSync(join(store.folder, 'lock.json'), JSON.stringify(holder))
    await wait(150)
    expect(store.access).toEqual({ mode: 'read-only', why: 'held', holder })
    expect(await store.articles.save(createArticle(store.newId()), null)).toMatchObject({
      error: { kind: 'read-only', why: 'held', holder },
    })
    await store.close()
    expect(JSON.parse(readFileSync(join(store.folder, 'lock.json'), 'utf8'))).toEqual(holder)
  })

  test('makes the file again when somebody removed it', async () => {
    const store = await newWorkspace({ heartbeatMs: 30 })
    rmSync(join(store.folder, 'lock.json'))
    await wait(150)
    expect(readdirSync(store.folder)).toContain('lock.json')
    expect(store.access).toEqual({ mode: 'write' })
  })
})

describe('a workspace of a newer program', () => {
  test.each([
    ['that only asks for a newer program', { minimumProgram: '2.0.0' }],
    ['whose file has fields of the future', { version: 2, minimumProgram: '2.0.0', mood: 'calm' }],
  ])('%s opens read only', async (_name, changes) => {
    const made = await newWorkspace()
    await made.close()
    const path = join(made.folder, 'workspace.json')
    const text = JSON.stringify({ ...made.workspace(), ...changes })
    writeFileSync(path, text)
    const store = value(await openWorkspace(made.folder, { ...program(), access: 'write' }))
    expect(store.access).toEqual({ mode: 'read-only', why: 'newer', holder: null })
    expect(store.workspace().publication).toEqual(made.workspace().publication)
    await store.close()
    expect(await openWorkspace(made.folder, { ...program(), access: 'write', requireWrite: true })).toEqual({
      ok: false,
      error: { kind: 'workspace-too-new', path: made.folder, needs: '2.0.0', program: '0.1.0' },
    })
    expect(readFileSync(path, 'utf8')).toBe(text)
  })

  test('whose file cannot be understood is not opened at all', async () => {
    const made = await newWorkspace()
    await made.close()
    writeFileSync(join(made.folder, 'workspace.json'), '{"format":"galley/workspace","version":3}')
    expect(await openWorkspace(made.folder, { ...program(), access: 'read' })).toEqual({
      ok: false,
      error: { kind: 'workspace-too-new', path: made.folder, needs: 'workspace version 3', program: '0.1.0' },
    })
  })
})
