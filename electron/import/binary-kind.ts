const ascii = (text: string) => [...text].map((character) => character.charCodeAt(0))

/** What a file of another kind begins with. */
const beginnings: [string, number[]][] = [
  ['ZIP, Word or Excel (.docx, .xlsx)', [0x50, 0x4b, 0x03, 0x04]],
  ['ZIP', [0x50, 0x4b, 0x05, 0x06]],
  ['PDF', ascii('%PDF-')],
  ['Word 97 or another old Office file', [0xd0, 0xcf, 0x11, 0xe0]],
  ['PNG', [0x89, 0x50, 0x4e, 0x47]],
  ['JPEG', [0xff, 0xd8, 0xff]],
  ['GIF', ascii('GIF8')],
  ['WebP, WAV or AVI', ascii('RIFF')],
  ['gzip', [0x1f, 0x8b]],
  ['7z', [0x37, 0x7a, 0xbc, 0xaf]],
  ['RAR', ascii('Rar!')],
  ['RTF', ascii('{\\rtf')],
  ['SQLite', ascii('SQLite format 3')],
  ['a Linux program', [0x7f, 0x45, 0x4c, 0x46]],
  ['MP3', ascii('ID3')],
]

/** What kind of binary file these bytes are, in a word or two; null for what can be text. */
export function binaryKind(bytes: Uint8Array): string | null {
  const known = beginnings.find(([, start]) => start.every((byte, index) => bytes[index] === byte))
  if (known) return known[0]
  if (bytes[0] === 0x4d && bytes[1] === 0x5a && bytes.includes(0)) return 'a Windows program'
  if (startsUtf16(bytes)) return null
  const zero = bytes.indexOf(0)
  return zero < 0 ? null : `NUL at byte ${zero}`
}

export function startsUtf16(bytes: Uint8Array): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
}
