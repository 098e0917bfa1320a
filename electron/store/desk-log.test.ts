import { appendFileSync, cpSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { sha256 } from './canonical'
import { newWorkspace, program, value } from './test-workspace'
import { verifyDeskLog } from './verify-desk-log'
import { openWorkspace } from './workspace-store'

const device = program().device

async function withLog(lines: number) {
  let time = Date.parse('2026-03-31T23:59:57.000Z')
  const store = await newWorkspace({ now: () => new Date((time += 100)) })
  const by = [...store.people.all().keys()][0] ?? ''
  const add = (what: string) =>
    store.deskLog.add({ by, what, article: null, details: { 步骤: what, 审次: 1 } })
  for (let index = 0; index < lines; index += 1) value(await add(`step:${index}`))
  const path = join(store.folder, 'desk-log', '2026-03', `${device}.jsonl`)
  return { store, by, add, path, reopen: () => reopen(store.folder) }
}

async function reopen(folder: string) {
  return value(await openWorkspace(folder, { ...program(), access: 'write', requireWrite: true }))
}

describe('the desk log', () => {
  test('keeps what was added, in order, also when many add at once', async () => {
    const { store, add, by } = await withLog(0)
    await Promise.all(Array.from({ length: 12 }, (_, index) => add(`step:${index}`)))
    const lines = await store.deskLog.read()
    expect(lines.map((line) => line.what)).toEqual(Array.from({ length: 12 }, (_, index) => `step:${index}`))
    expect(lines[0]).toEqual({
      at: expect.any(String),
      device,
      by,
      what: 'step:0',
      article: null,
      details: { 审次: 1, 步骤: 'step:0' },
    })
    expect(await store.deskLog.read({ what: 'step:3' })).toHaveLength(1)
    expect(await verifyDeskLog(store.folder)).toEqual({ lines: 12, broken: null })
  })

  test('begins a new file each month', async () => {
    const { store } = await withLog(40)
    expect(readdirSync(join(store.folder, 'desk-log')).sort()).toEqual(['2026-03', '2026-04', 'heads'])
    expect(await store.deskLog.read()).toHaveLength(40)
    expect(await verifyDeskLog(store.folder)).toEqual({ lines: 40, broken: null })
  })

  test('merges the lines of all devices by time', async () => {
    const { store, path } = await withLog(3)
    const other = readFileSync(path, 'utf8').replaceAll(`"device":"${device}"`, '"device":"别的设备"')
    writeFileSync(path.replace(device, 'other'), other)
    expect((await store.deskLog.read()).map((line) => [line.what, line.device])).toEqual([
      ['step:0', device],
      ['step:0', '别的设备'],
      ['step:1', device],
      ['step:1', '别的设备'],
      ['step:2', device],
      ['step:2', '别的设备'],
    ])
  })

  test('keeps a line that a crash cut off, and the next line owns up to it', async () => {
    const { store, path } = await withLog(2)
    await store.close()
    appendFileSync(path, '{"version":1,"at":"2026-')
    expect(await verifyDeskLog(store.folder)).toMatchObject({ broken: { line: 3, reason: 'not-a-line' } })
    const next = value(await openWorkspace(store.folder, { ...program({ now: store.now }), access: 'write' }))
    value(await next.deskLog.add({ by: '', what: 'after', article: null, details: {} }))
    expect((await next.deskLog.read()).map(({ what, details }) => ({ what, details }))).toEqual([
      { what: 'step:0', details: expect.any(Object) },
      { what: 'step:1', details: expect.any(Object) },
      { what: 'desk-log:torn', details: { bytes: 24 } },
      { what: 'after', details: {} },
    ])
    expect(readFileSync(path, 'utf8').split('\n')[2]).toBe('{"version":1,"at":"2026-')
    expect(await verifyDeskLog(store.folder)).toEqual({ lines: 5, broken: null })
    await next.close()
  })

  test('goes on after a line that only lost its line feed', async () => {
    const { store, path } = await withLog(2)
    await store.close()
    writeFileSync(path, readFileSync(path, 'utf8').trimEnd())
    const next = value(await openWorkspace(store.folder, { ...program({ now: store.now }), access: 'write' }))
    value(await next.deskLog.add({ by: '', what: 'after', article: null, details: {} }))
    expect(await verifyDeskLog(store.folder)).toEqual({ lines: 3, broken: null })
    await next.close()
  })

  test.each([
    ['changed', (lines: string[]) => lines.with(1, lines[1]?.replace('step:1', 'step:9') ?? ''), 3, 'chain'],
    ['removed', (lines: string[]) => lines.toSpliced(1, 1), 2, 'chain'],
    ['removed at the beginning', (lines: string[]) => lines.slice(1), 1, 'chain'],
    ['swapped', (lines: string[]) => [lines[1] ?? '', lines[0] ?? '', ...lines.slice(2)], 1, 'chain'],
    ['made unreadable', (lines: string[]) => lines.with(2, '{}'), 3, 'not-a-line'],
  ])('names the first broken line when one was %s', async (_name, spoil, line, reason) => {
    const { store, path } = await withLog(5)
    const lines = readFileSync(path, 'utf8').trimEnd().split('\n')
    writeFileSync(path, `${spoil(lines).join('\n')}\n`)
    expect((await verifyDeskLog(store.folder)).broken).toEqual({
      path: `desk-log/2026-03/${device}.jsonl`,
      line,
      reason,
    })
  })

  test.each([
    ['the last lines were taken out', (lines: string[]) => lines.slice(0, 3), 4],
    [
      'the last line was changed',
      (lines: string[]) => lines.with(4, lines[4]?.replace('step:4', 'x') ?? ''),
      5,
    ],
    ['all lines were taken out', () => [], 1],
    ['the file is gone', () => null, 1],
  ])('says so when %s, and the next line says so in the log', async (_name, spoil, line) => {
    const { store, path } = await withLog(5)
    await store.close()
    const left = spoil(readFileSync(path, 'utf8').trimEnd().split('\n'))
    if (left) writeFileSync(path, left.map((text) => `${text}\n`).join(''))
    else rmSync(path)
    const cut = { path: `desk-log/2026-03/${device}.jsonl`, reason: 'cut' }
    expect((await verifyDeskLog(store.folder)).broken).toEqual({ ...cut, line })
    const next = value(await openWorkspace(store.folder, { ...program({ now: store.now }), access: 'write' }))
    value(await next.deskLog.add({ by: '', what: 'after', article: null, details: {} }))
    const told = (await next.deskLog.read()).slice(-2).map(({ what, details }) => ({ what, details }))
    expect(told).toEqual([
      { what: 'desk-log:cut', details: { lines: 5, sha256: expect.any(String) } },
      { what: 'after', details: {} },
    ])
    expect((await verifyDeskLog(store.folder)).broken).toEqual({ ...cut, line: (left?.length ?? 0) + 1 })
    await next.close()
  })

  test('goes on where there is no head, or one that cannot be read', async () => {
    const { store, path } = await withLog(2)
    await store.close()
    const heads = join(store.folder, 'desk-log', 'heads', `${device}.json`)
    for (const spoil of [() => rmSync(heads), () => writeFileSync(heads, '{')]) {
      spoil()
      const next = value(
        await openWorkspace(store.folder, { ...program({ now: store.now }), access: 'write' }),
      )
      value(await next.deskLog.add({ by: '', what: 'after', article: null, details: {} }))
      await next.close()
    }
    const last = readFileSync(path, 'utf8').trimEnd().split('\n').at(-1) ?? ''
    expect(JSON.parse(readFileSync(heads, 'utf8'))).toEqual({
      format: 'galley/desk-log-heads',
      version: 1,
      files: { '2026-03': { lines: 4, sha256: sha256(last) } },
    })
    expect(await verifyDeskLog(store.folder)).toEqual({ lines: 4, broken: null })
  })

  test('the fixture holds', async () => {
    const { store } = await withLog(0)
    cpSync(join(import.meta.dirname, 'fixtures', 'version-1', 'desk-log'), join(store.folder, 'desk-log'), {
      recursive: true,
    })
    expect(await verifyDeskLog(store.folder)).toEqual({ lines: 2, broken: null })
  })
})
