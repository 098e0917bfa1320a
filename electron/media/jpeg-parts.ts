import type { KeptExif } from './kept-exif'
import { noExif, readKeptExif, writeKeptExif } from './kept-exif'

const startOfImage = 0xd8
const endOfImage = 0xd9
const startOfScan = 0xda
const isAlone = (marker: number) => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)

/**
 * The same JPEG, its picture untouched, with what was written about it gone but orientation, artist and copyright.
 * Colour profiles stay; what hangs behind the end of the picture (a video, a second picture) goes. Null: no JPEG.
 */
export function jpegWithoutPosition(bytes: Uint8Array): Uint8Array | null {
  const kept: Uint8Array[] = []
  let exif: KeptExif = noExif
  let at = 2
  while (at < bytes.length) {
    if (bytes[at] !== 0xff) return null
    while (bytes[at + 1] === 0xff) at += 1
    const marker = bytes[at + 1] ?? 0
    if (marker === endOfImage) {
      kept.push(bytes.subarray(at, at + 2))
      break
    }
    if (isAlone(marker)) {
      if (marker !== startOfImage) kept.push(bytes.subarray(at, at + 2))
      at += 2
      continue
    }
    const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0)
    if (length < 2) return null
    const end = marker === startOfScan ? endOfScan(bytes, at + 2 + length) : at + 2 + length
    const segment = bytes.subarray(at, end)
    const isExif = marker === 0xe1 && hasName(segment, 'Exif\0')
    if (isExif && exif === noExif) exif = readKeptExif(segment.subarray(10))
    if (stays(marker, segment)) kept.push(segment)
    at = end
  }
  return Buffer.concat([Uint8Array.of(0xff, startOfImage), ...withExif(kept, exif)])
}

/** The picture itself, its tables, its colours; of what programs say about it nothing. */
function stays(marker: number, segment: Uint8Array): boolean {
  if (marker === 0xe0) return hasName(segment, 'JFIF\0')
  if (marker === 0xe2) return hasName(segment, 'ICC_PROFILE\0')
  if (marker === 0xee) return hasName(segment, 'Adobe')
  return !(marker >= 0xe1 && marker <= 0xef) && marker !== 0xfe
}

function withExif(segments: Uint8Array[], exif: KeptExif): Uint8Array[] {
  const tiff = writeKeptExif(exif)
  if (!tiff) return segments
  const length = tiff.length + 8
  const head = Uint8Array.of(0xff, 0xe1, length >> 8, length & 255, 0x45, 0x78, 0x69, 0x66, 0, 0)
  const behind = segments[0]?.[1] === 0xe0 ? 1 : 0
  return [...segments.slice(0, behind), head, tiff, ...segments.slice(behind)]
}

function endOfScan(bytes: Uint8Array, start: number): number {
  for (let at = bytes.indexOf(0xff, start); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? 0
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at
  }
  return bytes.length
}

function hasName(segment: Uint8Array, name: string): boolean {
  return Array.from(name).every((character, index) => segment[4 + index] === character.charCodeAt(0))
}
