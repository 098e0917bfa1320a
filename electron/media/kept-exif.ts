/** What of a picture's Exif stays: how it is turned, and who made it and owns it. */
export interface KeptExif {
  orientation: number
  artist: Uint8Array
  copyright: Uint8Array
}

const nothing = new Uint8Array()
export const noExif: KeptExif = { orientation: 1, artist: nothing, copyright: nothing }

const tags = { orientation: 0x0112, artist: 0x013b, copyright: 0x8298 }
const short = 3
const ascii = 2

/** Reads the first directory of a TIFF structure; what cannot be read says nothing. */
export function readKeptExif(tiff: Uint8Array): KeptExif {
  const kept = { ...noExif }
  try {
    const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength)
    const little = view.getUint16(0) === 0x4949
    const directory = view.getUint32(4, little)
    const count = view.getUint16(directory, little)
    for (let index = 0; index < count; index += 1) {
      const entry = directory + 2 + index * 12
      const tag = view.getUint16(entry, little)
      if (tag === tags.orientation) kept.orientation = orientationOf(view.getUint16(entry + 8, little))
      if (tag === tags.artist) kept.artist = textAt(tiff, view, entry, little)
      if (tag === tags.copyright) kept.copyright = textAt(tiff, view, entry, little)
    }
  } catch {
    // A directory that ends early has given what it has.
  }
  return kept
}

/** A small TIFF structure with these alone; null when there is nothing to say. */
export function writeKeptExif({ orientation, artist, copyright }: KeptExif): Uint8Array | null {
  const entries: { tag: number; type: number; count: number; value: Uint8Array }[] = []
  if (orientation !== 1)
    entries.push({ tag: tags.orientation, type: short, count: 1, value: Uint8Array.of(orientation, 0) })
  for (const [tag, text] of [
    [tags.artist, artist],
    [tags.copyright, copyright],
  ] as const)
    if (text.length > 0) entries.push({ tag, type: ascii, count: text.length, value: text })
  if (entries.length === 0) return null
  const header = 8 + 2 + entries.length * 12 + 4
  const long = entries.filter(({ value }) => value.length > 4)
  const bytes = new Uint8Array(header + long.reduce((sum, { value }) => sum + value.length, 0))
  const view = new DataView(bytes.buffer)
  bytes.set([0x49, 0x49, 42, 0, 8, 0, 0, 0])
  view.setUint16(8, entries.length, true)
  let free = header
  entries.forEach(({ tag, type, count, value }, index) => {
    const entry = 10 + index * 12
    view.setUint16(entry, tag, true)
    view.setUint16(entry + 2, type, true)
    view.setUint32(entry + 4, count, true)
    if (value.length <= 4) return bytes.set(value, entry + 8)
    view.setUint32(entry + 8, free, true)
    bytes.set(value, free)
    free += value.length
  })
  return bytes
}

function orientationOf(value: number): number {
  return value >= 1 && value <= 8 ? value : 1
}

function textAt(tiff: Uint8Array, view: DataView, entry: number, little: boolean): Uint8Array {
  const count = view.getUint32(entry + 4, little)
  const start = count <= 4 ? entry + 8 : view.getUint32(entry + 8, little)
  const text = tiff.slice(start, start + Math.min(count, 2000))
  return text.some((byte) => byte !== 0 && byte !== 0x20) ? text : nothing
}
