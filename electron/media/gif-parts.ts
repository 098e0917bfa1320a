const keptApplications = new Set(['NETSCAPE2.0', 'ANIMEXTS1.0', 'ICCRGBG1012'])
const graphicControl = 0xf9
const plainText = 0x01
const application = 0xff

/** The same GIF without comments and without what programs hung on it; it moves as before. Null: no GIF. */
export function gifWithoutPosition(bytes: Uint8Array): Uint8Array | null {
  const start = 13 + colourTable(bytes[10] ?? 0)
  const parts: Uint8Array[] = [bytes.subarray(0, start)]
  for (let at = start; at < bytes.length;) {
    const kind = bytes[at]
    if (kind === 0x3b) break
    if (kind !== 0x21 && kind !== 0x2c) return null
    const data = kind === 0x21 ? at + 2 : at + 11 + colourTable(bytes[at + 9] ?? 0)
    const end = endOfBlocks(bytes, data)
    if (end === null) return null
    if (kind === 0x2c || stays(bytes, at)) parts.push(bytes.subarray(at, end))
    at = end
  }
  return Buffer.concat([...parts, Uint8Array.of(0x3b)])
}

function stays(bytes: Uint8Array, at: number): boolean {
  const label = bytes[at + 1]
  if (label === graphicControl || label === plainText) return true
  const name = String.fromCharCode(...bytes.subarray(at + 3, at + 14))
  return label === application && keptApplications.has(name)
}

function colourTable(flags: number): number {
  return (flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 7) + 1)
}

function endOfBlocks(bytes: Uint8Array, start: number): number | null {
  for (let at = start; at < bytes.length; at += (bytes[at] ?? 0) + 1) if (bytes[at] === 0) return at + 1
  return null
}
