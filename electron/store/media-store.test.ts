import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { sha256 } from './canonical'
import { pictureTypeOf } from './picture-type'
import { newWorkspace, value } from './test-workspace'

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

describe('a picture', () => {
  test('is stored once, by its content, under the extension that its bytes say', async () => {
    const store = await newWorkspace()
    const hash = sha256(png)
    const media = {
      format: 'galley/media',
      version: 1,
      sha256: hash,
      extension: 'png',
      bytes: png.length,
      name: '灶台.jpg',
    }
    expect(value(await store.media.add(png, '灶台.jpg'))).toEqual(media)
    expect(value(await store.media.add(png, '另一个名字.png'))).toEqual(media)
    const path = join(store.folder, 'media', hash.slice(-2), `${hash}.png`)
    expect(await store.media.find(hash)).toEqual({ media, path })
    expect(readFileSync(path).equals(png)).toBe(true)
  })

  test('may be known and not here yet, and comes back by adding it again', async () => {
    const store = await newWorkspace()
    const media = value(await store.media.add(png, '灶台.png'))
    const path = (await store.media.find(media.sha256))?.path ?? ''
    rmSync(path)
    expect(await store.media.find(media.sha256)).toEqual({ media, path: null })
    value(await store.media.add(png, '灶台.png'))
    expect(await store.media.find(media.sha256)).toEqual({ media, path })
  })

  test('that is none is refused, and an unknown hash is not found', async () => {
    const store = await newWorkspace()
    expect(await store.media.add(Buffer.from('不是图片'), '图.png')).toEqual({
      ok: false,
      error: { kind: 'import-refused', source: '图.png', why: 'unreadable', detail: expect.any(String) },
    })
    expect(await store.media.add(Buffer.alloc(0), '空.png')).toMatchObject({ error: { why: 'empty' } })
    expect(await store.media.find('0'.repeat(64))).toBe(null)
    expect(await store.media.find('../../workspace')).toBe(null)
  })
})

test.each([
  ['png', png],
  ['jpg', Buffer.from([0xff, 0xd8, 0xff, 0xe0])],
  ['gif', Buffer.from('GIF89a…')],
  ['webp', Buffer.from('RIFF\0\0\0\0WEBPVP8 ')],
  ['avif', Buffer.from('\0\0\0\x20ftypavif')],
  ['svg', Buffer.from('\ufeff<?xml version="1.0"?>\n<!-- 图 -->\n<svg xmlns="http://www.w3.org/2000/svg"/>')],
  [null, Buffer.from('<html><svg></svg></html>')],
  [null, Buffer.from('RIFF\0\0\0\0WAVE')],
  [null, Buffer.from('')],
])('%s is known by its bytes', (type, bytes) => {
  expect(pictureTypeOf(bytes)).toBe(type)
})
