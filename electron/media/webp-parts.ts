import { noExif, readKeptExif, writeKeptExif } from './kept-exif'

const kept = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP'])
const exifFlag = 0x08
const xmpFlag = 0x04

/** The same WebP without what was written about it but orientation, artist and copyright. Null: no WebP. */
export function webpWithoutPosition(bytes: Uint8Array): Uint8Array | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const limit = Math.min(file.length, file.readUInt32LE(4) + 8)
  const chunks: Buffer[] = []
  let exif = noExif
  for (let at = 12; at + 8 <= limit;) {
    const length = file.readUInt32LE(at + 4)
    const end = at + 8 + length + (length % 2)
    if (at + 8 + length > limit) return null
    const type = file.toString('latin1', at, at + 4)
    if (type === 'EXIF') exif = readKeptExif(tiffIn(file.subarray(at + 8, at + 8 + length)))
    if (kept.has(type)) chunks.push(Buffer.from(file.subarray(at, Math.min(end, limit))))
    at = end
  }
  if (chunks.length === 0) return null
  const tiff = writeKeptExif(exif)
  const header = chunks.find((chunk) => chunk.toString('latin1', 0, 4) === 'VP8X')
  const hasExif = tiff !== null && header !== undefined
  if (header) header[8] = ((header[8] ?? 0) & ~(exifFlag | xmpFlag)) | (hasExif ? exifFlag : 0)
  const body = Buffer.concat([Buffer.from('WEBP'), ...chunks, ...(hasExif ? [chunkOf('EXIF', tiff)] : [])])
  const start = Buffer.alloc(8)
  start.write('RIFF', 'latin1')
  start.writeUInt32LE(body.length, 4)
  return Buffer.concat([start, body])
}

/** Some programs put the name that JPEG wants before the structure. */
function tiffIn(data: Buffer): Buffer {
  return data.toString('latin1', 0, 6) === 'Exif\0\0' ? data.subarray(6) : data
}

function chunkOf(type: string, data: Uint8Array): Buffer {
  const head = Buffer.alloc(8)
  head.write(type, 'latin1')
  head.writeUInt32LE(data.length, 4)
  return Buffer.concat([head, data, Buffer.alloc(data.length % 2)])
}
