import type { PictureExtension } from '../../shared/domain/media'

const signatures: readonly [PictureExtension, (bytes: Uint8Array) => boolean][] = [
  ['png', (bytes) => hasAt(bytes, 0, '\x89PNG\r\n\x1a\n')],
  ['jpg', (bytes) => hasAt(bytes, 0, '\xff\xd8\xff')],
  ['gif', (bytes) => hasAt(bytes, 0, 'GIF87a') || hasAt(bytes, 0, 'GIF89a')],
  ['webp', (bytes) => hasAt(bytes, 0, 'RIFF') && hasAt(bytes, 8, 'WEBP')],
  ['avif', (bytes) => hasAt(bytes, 4, 'ftyp') && (hasAt(bytes, 8, 'avif') || hasAt(bytes, 8, 'avis'))],
  ['svg', isSvg],
]

/** The kind of picture that the bytes are, whatever the file is called; null when a page cannot show it. */
export function pictureTypeOf(bytes: Uint8Array): PictureExtension | null {
  return signatures.find(([, fits]) => fits(bytes))?.[0] ?? null
}

function hasAt(bytes: Uint8Array, offset: number, signature: string): boolean {
  return Array.from(signature).every((character, index) => bytes[offset + index] === character.charCodeAt(0))
}

function isSvg(bytes: Uint8Array): boolean {
  const start = new TextDecoder().decode(bytes.subarray(0, 4096))
  return /^\s*(?:<\?xml[^>]*\?>\s*|<!--[\s\S]*?-->\s*|<!DOCTYPE\s+svg[^>]*>\s*)*<svg[\s>]/i.test(start)
}
