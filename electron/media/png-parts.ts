import { crc32 } from 'node:zlib'
import { noExif, readKeptExif, writeKeptExif } from './kept-exif'

const signatureLength = 8
/** The picture, its colours, its transparency, its density and its movement. */
const kept = new Set([
  'IHDR',
  'PLTE',
  'IDAT',
  'IEND',
  'tRNS',
  'gAMA',
  'cHRM',
  'sRGB',
  'iCCP',
  'sBIT',
  'bKGD',
  'hIST',
  'pHYs',
  'cICP',
  'mDCV',
  'cLLI',
  'acTL',
  'fcTL',
  'fdAT',
])
const keptTexts = /^(Author|Copyright)\0/

/** The same PNG without what was written about it but orientation, author and copyright. Null: no PNG. */
export function pngWithoutPosition(bytes: Uint8Array): Uint8Array | null {
  const chunks: Uint8Array[] = []
  let exif = noExif
  for (let at = signatureLength; at < bytes.length;) {
    if (at + 12 > bytes.length) return null
    const view = Buffer.from(bytes.buffer, bytes.byteOffset + at, bytes.length - at)
    const end = at + 12 + view.readUInt32BE(0)
    const type = view.toString('latin1', 4, 8)
    if (end > bytes.length || !/^[A-Za-z]{4}$/.test(type)) return null
    const chunk = bytes.subarray(at, end)
    if (type === 'eXIf') exif = readKeptExif(chunk.subarray(8, -4))
    const isRights = type === 'tEXt' && keptTexts.test(view.toString('latin1', 8, 20))
    if (kept.has(type) || isRights) chunks.push(chunk)
    at = end
    if (type === 'IEND') break
  }
  const tiff = writeKeptExif(exif)
  const more = tiff ? [chunkOf('eXIf', tiff)] : []
  return Buffer.concat([
    bytes.subarray(0, signatureLength),
    ...chunks.slice(0, 1),
    ...more,
    ...chunks.slice(1),
  ])
}

function chunkOf(type: string, data: Uint8Array): Uint8Array {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const check = Buffer.alloc(4)
  check.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, check])
}
