import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { readKeptExif, writeKeptExif } from './kept-exif'
import { withoutPosition } from './without-position'

const exif = {
  IFD0: { Copyright: 'Riverside Weekly', Artist: 'Shen An', Make: 'Camera' },
  IFD2: { BodySerialNumber: '4711' },
  IFD3: {
    GPSLatitudeRef: 'N',
    GPSLatitude: '31/1 12/1 0/1',
    GPSLongitudeRef: 'E',
    GPSLongitude: '121/1 30/1 0/1',
  },
}
const xmp =
  '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:exif="http://ns.adobe.com/exif/1.0/" exif:GPSLatitude="31,12N"/></rdf:RDF></x:xmpmeta>'

const noise = (width: number, height: number) =>
  Buffer.from(Array.from({ length: width * height * 3 }, (_none, index) => (index * 7919) & 255))
const picture = () => sharp(noise(48, 32), { raw: { width: 48, height: 32, channels: 3 } })
const told = () => picture().withExif(exif).withXmp(xmp).withIccProfile('p3').withMetadata({ orientation: 6 })
const pixels = async (bytes: Uint8Array) => (await sharp(bytes).raw().toBuffer()).toString('base64')

describe.each([
  ['jpg', () => told().jpeg().toBuffer()],
  ['jpg', () => told().jpeg({ progressive: true }).toBuffer()],
  ['png', () => told().png().toBuffer()],
  ['webp', () => told().webp().toBuffer()],
  ['avif', () => told().avif().toBuffer()],
] as const)('a %s', (extension, make) => {
  test('keeps its pixels, colours and orientation, and loses place, device and XMP', async () => {
    const bytes = await make()
    expect((await sharp(bytes).metadata()).exif?.includes('4711')).toBe(true)
    const clean = withoutPosition(extension, bytes) ?? expect.fail('not understood')
    expect(await pixels(clean)).toBe(await pixels(bytes))
    const [before, after] = [await sharp(bytes).metadata(), await sharp(clean).metadata()]
    expect(after.icc?.equals(before.icc ?? Buffer.alloc(0))).toBe(true)
    expect(after.orientation ?? 1).toBe(extension === 'avif' ? 1 : 6)
    expect(after.xmp?.some((byte) => byte !== 0) ?? false).toBe(false)
    expect(['GPSLatitude', 'Camera', '4711'].filter((word) => Buffer.from(clean).includes(word))).toEqual([])
    expect(Buffer.from(clean).includes('Riverside Weekly')).toBe(extension !== 'avif')
  })

  test('that is clean stays as it is, byte for byte', async () => {
    const once = withoutPosition(extension, await make()) ?? expect.fail('not understood')
    expect(Buffer.from(withoutPosition(extension, once) ?? []).equals(once)).toBe(true)
  })
})

test('a JPEG loses what hangs behind its end', async () => {
  const bytes = await picture().jpeg().toBuffer()
  const video = Buffer.concat([bytes, await told().jpeg().toBuffer()])
  expect(Buffer.from(withoutPosition('jpg', video) ?? []).equals(bytes)).toBe(true)
})

test('a GIF loses its comments and goes on moving', async () => {
  const frames = Buffer.alloc(16 * 32 * 4, 255).fill(90, 16 * 16 * 4)
  const gif = await sharp(frames, { raw: { width: 16, height: 32, channels: 4, pageHeight: 16 } })
    .gif({ delay: [100, 100], loop: 0 })
    .toBuffer()
  const comment = Buffer.from('\x21\xfe\x0531,12\0', 'latin1')
  const end = gif.lastIndexOf(0x3b)
  const told = Buffer.concat([gif.subarray(0, end), comment, gif.subarray(end)])
  const clean = Buffer.from(withoutPosition('gif', told) ?? [])
  expect(clean.equals(gif)).toBe(true)
  expect((await sharp(clean, { animated: true }).metadata()).pages).toBe(2)
})

test.each([
  ['jpg', Buffer.from([0xff, 0xd8, 0xff, 0xe1, 0, 0])],
  ['png', Buffer.from('\x89PNG\r\n\x1a\n\0\0\xff\xffIDAT', 'latin1')],
  ['gif', Buffer.from('GIF89a\0\0\0\0\0\0\0\x99', 'latin1')],
  ['webp', Buffer.from('RIFF\x40\0\0\0WEBPVP8 \xff\xff\0\0', 'latin1')],
  ['avif', Buffer.from('\0\0\0\x20ftypavif', 'latin1')],
] as const)('a broken %s is not passed on', (extension, bytes) => {
  expect(withoutPosition(extension, bytes)).toBe(null)
})

test('what stays of Exif is written so that it is read again', () => {
  const kept = { orientation: 8, artist: Buffer.from('沈岸\0'), copyright: Buffer.from('a\0') }
  const read = readKeptExif(writeKeptExif(kept) ?? expect.fail('nothing written'))
  expect({
    ...read,
    artist: Buffer.from(read.artist),
    copyright: Buffer.from(read.copyright.subarray(0, 2)),
  }).toEqual(kept)
  expect(writeKeptExif(readKeptExif(Buffer.from('nonsense')))).toBe(null)
})
