interface Box {
  type: string
  start: number
  end: number
}

/**
 * The same AVIF with the bytes of its Exif and XMP blanked: they stand among those of the picture, so nothing moves.
 * A picture is turned by a property of its own there, which stays. Null: no AVIF that we understand.
 */
export function avifWithoutPosition(bytes: Uint8Array): Uint8Array | null {
  const file = Buffer.from(bytes)
  try {
    const meta = boxesIn(file, 0, file.length).find(({ type }) => type === 'meta')
    if (!meta) return null
    const inside = boxesIn(file, meta.start + 4, meta.end)
    const named = (type: string) => inside.find((box) => box.type === type)
    const [items, places] = [named('iinf'), named('iloc')]
    if (!places) return null
    const told = items ? describingItems(file, items) : new Set<number>()
    for (const { start, end } of extentsOf(file, places, named('idat')?.start ?? 0, told)) {
      if (end > file.length) return null
      file.fill(0, start, end)
    }
    return file
  } catch {
    return null
  }
}

function boxesIn(file: Buffer, from: number, to: number): Box[] {
  const boxes: Box[] = []
  for (let at = from; at + 8 <= to;) {
    const short = file.readUInt32BE(at)
    const size = short === 1 ? Number(file.readBigUInt64BE(at + 8)) : short === 0 ? to - at : short
    if (size < 8 || at + size > to) throw new RangeError('a box is longer than what it is in')
    boxes.push({
      type: file.toString('latin1', at + 4, at + 8),
      start: at + (short === 1 ? 16 : 8),
      end: at + size,
    })
    at += size
  }
  return boxes
}

/** Numbers of the items that say something about the picture. */
function describingItems(file: Buffer, { start, end }: Box): Set<number> {
  const first = start + (file[start] === 0 ? 6 : 8)
  const found = new Set<number>()
  for (const item of boxesIn(file, first, end)) {
    const isLong = file[item.start] === 3
    const at = item.start + 4
    const type = file.toString('latin1', at + (isLong ? 6 : 4), at + (isLong ? 10 : 8))
    if (type === 'Exif' || type === 'mime') found.add(isLong ? file.readUInt32BE(at) : file.readUInt16BE(at))
  }
  return found
}

function extentsOf(file: Buffer, { start }: Box, idat: number, wanted: ReadonlySet<number>) {
  const version = file[start] ?? 0
  const sizes = file.readUInt16BE(start + 4)
  const [offsetSize, lengthSize, baseSize] = [sizes >> 12, (sizes >> 8) & 15, (sizes >> 4) & 15]
  const indexSize = version > 0 ? sizes & 15 : 0
  const extents: { start: number; end: number }[] = []
  let at = start + 6
  const read = (size: number) => {
    const value = size === 8 ? Number(file.readBigUInt64BE(at)) : size === 0 ? 0 : file.readUIntBE(at, size)
    at += size
    return value
  }
  const idSize = version < 2 ? 2 : 4
  for (let left = read(idSize); left > 0; left -= 1) {
    const id = read(idSize)
    const method = version > 0 ? read(2) & 15 : 0
    read(2)
    const base = read(baseSize) + (method === 1 ? idat : 0)
    for (let count = read(2); count > 0; count -= 1) {
      read(indexSize)
      const from = base + read(offsetSize)
      const length = read(lengthSize)
      if (wanted.has(id)) extents.push({ start: from, end: from + length })
    }
  }
  return extents
}
