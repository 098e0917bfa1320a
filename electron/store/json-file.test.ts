import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Tag } from '../../shared/domain/tag'
import { toCanonical } from './canonical'
import { isTemporary, whileHeld, writeDurably } from './durable-write'
import { tagFormat } from './formats'
import { createJsonFile } from './json-file'
import type { StoreFailure } from './store-failure'
import { temporaryFolder, value } from './test-workspace'

const tag: Tag = { format: 'galley/tag', version: 1, id: '01KJP0YEG85RWYEE4YHFYB03F4', name: '早市' }
const json = JSON.stringify(tag)

describe('loading a file', () => {
  const load = async (bytes: string | Uint8Array) => {
    const folder = temporaryFolder()
    const path = join(folder, 'tag.json')
    writeFileSync(path, bytes)
    const loaded = await createJsonFile(path, tagFormat, folder).load()
    if (loaded.ok || !('path' in loaded.error)) return loaded
    return { ...loaded.error, path: loaded.error.path === path ? 'here' : loaded.error.path }
  }
  const failed = (stage: string, reason: unknown = expect.any(String)) => ({
    kind: 'file-unreadable',
    path: 'here',
    stage,
    reason,
    kept: null,
  })

  test.each([
    ['empty', '', failed('empty')],
    ['blank', ' \n\n', failed('empty')],
    ['truncated', json.slice(0, 40), failed('json')],
    ['in another encoding', Buffer.from([0x7b, 0x22, 0xd4, 0xe7, 0xca, 0xd0, 0x22, 0x7d]), failed('json')],
    ['full of zeros, as after a power cut', Buffer.alloc(64), failed('empty')],
    ['a list', '[]', failed('json', 'not an object')],
    ['of another format', json.replace('galley/tag', 'galley/column'), failed('version')],
    ['without a version', json.replace('"version":1,', ''), failed('version')],
    ['of a newer version', json.replace('"version":1', '"version":7'), newer(7)],
    ['of an older version that never was', json.replace('"version":1', '"version":0'), failed('schema')],
    [
      'with an unknown field',
      json.replace('}', ',"colour":"red"}'),
      failed('schema', '(top): Unrecognized key: "colour"'),
    ],
    ['with a field of another type', json.replace('"早市"', '3'), failed('schema')],
  ])('%s names the stage at which it failed', async (_name, bytes, expected) => {
    expect(await load(bytes)).toEqual(expected)
  })

  function newer(version: number) {
    return { kind: 'file-too-new', path: 'here', version, supported: 1 }
  }

  test('null means that there is no file yet; a folder in its place is an error', async () => {
    const folder = temporaryFolder()
    expect(await createJsonFile(join(folder, 'tag.json'), tagFormat, folder).load()).toEqual({
      ok: true,
      value: null,
    })
    mkdirSync(join(folder, 'tag.json'))
    expect(await createJsonFile(join(folder, 'tag.json'), tagFormat, folder).load()).toMatchObject({
      error: { kind: 'file-unreadable', stage: 'read' },
    })
  })
})

describe('writing durably', () => {
  test('makes missing folders below the root and leaves no temporary file', async () => {
    const folder = temporaryFolder()
    const path = join(folder, 'a', 'b', 'tag.json')
    await writeDurably(path, '早市', folder)
    expect(readFileSync(path, 'utf8')).toBe('早市')
    expect(readdirSync(join(folder, 'a', 'b'))).toEqual(['tag.json'])
  })

  test('does not make the root itself, which may be on a disk that was pulled out', async () => {
    const root = join(temporaryFolder(), 'pulled-out')
    const error = await writeDurably(join(root, 'a', 'tag.json'), '', root).catch((thrown: unknown) => thrown)
    expect((error as StoreFailure).appError).toMatchObject({ kind: 'write-failed', why: 'gone' })
  })

  test.each([
    ['a name that is too long', (folder: string) => join(folder, `${'长'.repeat(120)}.json`), 'too-long'],
    ['a file where a folder must be', (folder: string) => join(folder, 'file', 'tag.json'), 'gone'],
    ['a folder where the file must be', (folder: string) => join(folder, 'folder'), 'other'],
  ])('%s is told, the folder stays clean', async (_name, at, why) => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'file'), '')
    mkdirSync(join(folder, 'folder', 'full'), { recursive: true })
    const error = await writeDurably(at(folder), 'x', folder).catch((thrown: unknown) => thrown)
    expect((error as StoreFailure).appError).toEqual({
      kind: 'write-failed',
      path: at(folder),
      why,
      detail: expect.any(String),
    })
    expect(readdirSync(folder).sort()).toEqual(['file', 'folder'])
  })

  test('tries again while a scanner holds the file, and only as long as it is told to', async () => {
    const held = (times: number, code: string) => {
      let left = times
      return async () => {
        if (left-- > 0) throw Object.assign(new Error(code), { code })
        return 'done'
      }
    }
    expect(await whileHeld(held(2, 'EBUSY'), [1, 1, 1])).toBe('done')
    expect(await whileHeld(held(2, 'EPERM'), [1, 1, 1], 'win32')).toBe('done')
    await expect(whileHeld(held(1, 'EPERM'), [1, 1, 1], 'linux')).rejects.toThrow('EPERM')
    await expect(whileHeld(held(9, 'EBUSY'), [1, 1, 1])).rejects.toThrow('EBUSY')
  })

  test('many writers of one file leave one whole text', async () => {
    const folder = temporaryFolder()
    const texts = Array.from({ length: 30 }, (_, index) => `${index}`.repeat(5000))
    await Promise.all(texts.map((text) => writeDurably(join(folder, 'tag.json'), text, folder)))
    expect(texts).toContain(readFileSync(join(folder, 'tag.json'), 'utf8'))
    expect(readdirSync(folder).filter(isTemporary)).toEqual([])
  })
})

test('equal bytes are not written again, others are', async () => {
  const folder = temporaryFolder()
  const file = createJsonFile(join(folder, 'tag.json'), tagFormat, folder)
  const first = value(toCanonical(tagFormat, tag))
  expect([await file.save(first), await file.save(first)]).toEqual([
    { ok: true, value: true },
    { ok: true, value: false },
  ])
  writeFileSync(join(folder, 'tag.json'), json)
  expect(await file.save(first)).toEqual({ ok: true, value: true })
  expect(readFileSync(join(folder, 'tag.json'), 'utf8')).toBe(first.text)
})
