import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { sha256 } from '../store/canonical'
import { newWorkspace, value } from '../store/test-workspace'
import { createMediaService } from './media-service'
import { createPictureWorkshop } from './picture-workshop'
import { preparePicture } from './prepare-picture'
import { mediaLimits } from '../../shared/domain/media'

const missing = (reason: string) => expect.fail(reason)
const photo = (width = 640, height = 400) =>
  sharp({ create: { width, height, channels: 3, background: '#2e5b8a' } })
    .withExif({ IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '31/1 12/1 0/1' } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer()

async function desk() {
  const store = await newWorkspace()
  return { store, media: createMediaService(store, createPictureWorkshop(missing)) }
}

function filesIn(folder: string): string[] {
  return existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => entry.name)
        .sort()
    : []
}

describe('a picture', () => {
  test('is stored without its position, upright in its size, with a thumbnail, and once', async () => {
    const { store, media } = await desk()
    const bytes = await photo()
    const first = value(await media.addPicture(bytes, '江岸.jpg'))
    const stored = readFileSync((await store.media.find(first.sha256))?.path ?? '')
    expect(first).toEqual({
      format: 'galley/media',
      version: 1,
      sha256: sha256(stored),
      extension: 'jpg',
      bytes: stored.length,
      name: '江岸.jpg',
      width: 400,
      height: 640,
    })
    expect(
      readFileSync(join(store.folder, 'media', first.sha256.slice(-2), `${first.sha256}.json`), 'utf8'),
    ).toBe(`${JSON.stringify(first, null, 2)}\n`)
    const { exif, orientation } = await sharp(stored).metadata()
    expect([orientation, exif?.length]).toEqual([6, 32])
    expect(value(await media.addPicture(bytes, '又一张.jpg'))).toEqual(first)
    expect(value(await media.addPicture(stored, '再一张.jpg'))).toEqual(first)
    expect(filesIn(join(store.folder, 'media'))).toEqual(
      [`${first.sha256}.jpg`, `${first.sha256}.json`].sort(),
    )
    expect(filesIn(join(store.folder, '.cache', 'pictures'))).toEqual([`${first.sha256}-480.webp`])
  })

  test('is shown smaller where that is worth it, made again when the cache is gone', async () => {
    const { store, media } = await desk()
    const { sha256: hash } = value(await media.addPicture(await photo(3000, 2000), '大图.jpg'))
    rmSync(join(store.folder, '.cache'), { recursive: true })
    const path = (await media.picturePath(hash, 480)) ?? ''
    expect((await sharp(path).metadata()).width).toBe(480)
    expect(await media.picturePath(hash, null)).toBe((await store.media.find(hash))?.path)
    expect(await media.picturePath('0'.repeat(64), 480)).toBe(null)
  })

  test('that moves goes on moving', async () => {
    const { store, media } = await desk()
    const frames = Buffer.alloc(700 * 20 * 4, 255).fill(90, 700 * 10 * 4)
    const gif = await sharp(frames, { raw: { width: 700, height: 20, channels: 4, pageHeight: 10 } })
      .gif({ delay: [100, 100] })
      .toBuffer()
    const added = value(await media.addPicture(gif, '动图.gif'))
    expect([added.width, added.height, added.frames]).toEqual([700, 10, 2])
    const path = (await store.media.find(added.sha256))?.path ?? ''
    expect((await sharp(path, { animated: true }).metadata()).pages).toBe(2)
    expect(await media.picturePath(added.sha256, 480)).toBe(path)
  })

  test('that is refused leaves nothing behind', async () => {
    const { store, media } = await desk()
    const whole = await photo()
    const refused = async (bytes: Uint8Array, name: string) => {
      const answer = await media.addPicture(bytes, name)
      return answer.ok ? null : answer.error
    }
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" onload="a()"/>'
    expect(await refused(Buffer.from(svg), '图.svg')).toEqual({
      kind: 'media-refused',
      name: '图.svg',
      why: 'active-svg',
      detail: 'onload',
    })
    expect(await refused(Buffer.from('字'), '图.png')).toMatchObject({ why: 'not-a-picture' })
    expect(await refused(new Uint8Array(), '空.png')).toMatchObject({ why: 'empty' })
    expect(await refused(whole.subarray(0, whole.length - 300), '断.jpg')).toMatchObject({ why: 'broken' })
    value(await store.saveWorkspace({ ...store.workspace(), mediaLimits: { picturePixels: 1000 } }))
    expect(await refused(whole, '大.jpg')).toMatchObject({
      why: 'too-many-pixels',
      detail: '400 × 640 > 1000',
    })
    value(await store.saveWorkspace({ ...store.workspace(), mediaLimits: { pictureBytes: 100 } }))
    expect(await refused(whole, '大.jpg')).toMatchObject({ why: 'too-many-bytes' })
    expect(filesIn(join(store.folder, 'media'))).toEqual([])
  })

  test('is as clean where there is no picture library, and has no size', async () => {
    const bytes = await photo()
    const prepared = value(await preparePicture(bytes, '江岸.jpg', mediaLimits(), null))
    const withLibrary = value(await preparePicture(bytes, '江岸.jpg', mediaLimits(), sharp))
    expect(prepared).toEqual({ ...withLibrary, facts: {}, thumbnail: null })
  })

  test('whose writing was cut off is no picture, and can be added again', async () => {
    const { store, media } = await desk()
    const bytes = await photo()
    const { sha256: hash } = value(await media.addPicture(bytes, '江岸.jpg'))
    const path = (await store.media.find(hash))?.path ?? ''
    const whole = readFileSync(path)
    rmSync(path)
    writeFileSync(`${path}.0123456789ab.tmp`, whole.subarray(0, 100))
    expect((await store.media.find(hash))?.path).toBe(null)
    value(await media.addPicture(bytes, '江岸.jpg'))
    expect(readFileSync(path).equals(whole)).toBe(true)
  })
})

describe('an attachment', () => {
  test('is stored as it is, under the kind that its name and bytes say', async () => {
    const { store, media } = await desk()
    const added = value(await media.addAttachment(Buffer.from('%PDF-1.7'), '年报.pdf'))
    expect([added.extension, added.name, added.bytes]).toEqual(['pdf', '年报.pdf', 8])
    expect(readFileSync((await store.media.find(added.sha256))?.path ?? '', 'utf8')).toBe('%PDF-1.7')
    expect(await media.picturePath(added.sha256, null)).toBe(null)
  })

  test('that runs or is too large is refused', async () => {
    const { store, media } = await desk()
    expect(await media.addAttachment(Buffer.from('MZ\0'), '安装.pdf')).toMatchObject({
      error: { kind: 'media-refused', name: '安装.pdf', why: 'executable' },
    })
    value(await store.saveWorkspace({ ...store.workspace(), mediaLimits: { attachmentBytes: 3 } }))
    expect(await media.addAttachment(Buffer.from('%PDF-1.7'), '年报.pdf')).toMatchObject({
      error: { why: 'too-many-bytes', detail: '8 > 3' },
    })
    expect(filesIn(join(store.folder, 'media'))).toEqual([])
  })
})
