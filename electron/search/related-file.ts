import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { IndexParts } from '../../shared/related/related-index'
import { rowTerms, sketchSize } from '../../shared/related/packed-rows'
import { makeFolder, writeDurably } from '../store/durable-write'

/**
 * `.cache/related.bin`: one line of JSON, then the arrays one behind the other, each at a multiple of eight bytes. It may
 * be deleted at any time; one that is not whole, or was made otherwise, is not used.
 */
const arrays = {
  letters: Uint16Array,
  starts: Uint32Array,
  known: Uint32Array,
  terms: Uint32Array,
  weights: Uint8Array,
  counts: Uint8Array,
  scales: Float32Array,
  sketches: Uint16Array,
  series: Uint32Array,
  alive: Uint8Array,
  stamps: Float64Array,
  ids: Uint8Array,
} as const
type Name = keyof typeof arrays
type Arrays = { [N in Name]: InstanceType<(typeof arrays)[N]> }

interface Header {
  format: string
  version: number
  madeBy: string
  learned: number
  lengths: Record<Name, number>
  sha256: string
}

const names = Object.keys(arrays) as Name[]
const step = 8
const idLength = 26

const pathOf = (folder: string) => join(folder, '.cache', 'related.bin')

export async function loadRelatedFile(folder: string, madeBy: string): Promise<IndexParts | null> {
  try {
    const bytes = await readFile(pathOf(folder))
    const end = bytes.indexOf(0x0a)
    const header = JSON.parse(bytes.subarray(0, end).toString('utf8')) as Header
    if (header.format !== 'galley/related' || header.version !== 1 || header.madeBy !== madeBy) return null
    // Copied, so that every array begins where its numbers may.
    const data = new Uint8Array(bytes.subarray(end + 1)).buffer
    if (hashOf(new Uint8Array(data)) !== header.sha256) return null
    const read = readArrays(data, header.lengths)
    return hasWholeRows(read) ? toParts(read, header.learned) : null
  } catch {
    return null
  }
}

/** Whether it could be written; what could not is made anew next time. */
export async function saveRelatedFile(folder: string, madeBy: string, parts: IndexParts): Promise<boolean> {
  const all = fromParts(parts)
  const data = joined(all)
  const lengths = Object.fromEntries(names.map((name) => [name, all[name].length])) as Header['lengths']
  const header: Header = {
    format: 'galley/related',
    version: 1,
    madeBy,
    learned: parts.learned,
    lengths,
    sha256: hashOf(data),
  }
  try {
    await makeFolder(join(folder, '.cache'), folder)
    await writeDurably(
      pathOf(folder),
      Buffer.concat([Buffer.from(`${JSON.stringify(header)}\n`), data]),
      folder,
    )
    return true
  } catch {
    return false
  }
}

const hashOf = (data: Uint8Array) => createHash('sha256').update(data).digest('hex')
const padded = (bytes: number) => Math.ceil(bytes / step) * step

function readArrays(data: ArrayBuffer, lengths: Header['lengths']): Arrays {
  let at = 0
  const read = names.map((name) => {
    const array = new arrays[name](data, at, lengths[name])
    at += padded(array.byteLength)
    return [name, array]
  })
  return Object.fromEntries(read) as Arrays
}

function joined(all: Arrays): Buffer {
  return Buffer.concat(
    names.map((name) => {
      const array = all[name]
      const bytes = Buffer.alloc(padded(array.byteLength))
      bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength))
      return bytes
    }),
  )
}

function fromParts({ table, known, rows, ids, stamps }: IndexParts): Arrays {
  const text = ids.map((id) => id.padEnd(idLength)).join('')
  return { ...table, known, ...rows, stamps, ids: new Uint8Array(Buffer.from(text, 'latin1')) } as Arrays
}

function toParts({ letters, starts, known, stamps, ids, ...rows }: Arrays, learned: number): IndexParts {
  const text = Buffer.from(ids).toString('latin1')
  const list = Array.from({ length: stamps.length }, (_, row) =>
    text.slice(row * idLength, (row + 1) * idLength).trim(),
  )
  return { table: { letters, starts }, known, learned, rows, ids: list, stamps }
}

function hasWholeRows({ alive, terms, sketches, stamps, ids, starts, known }: Arrays): boolean {
  const rows = alive.length
  return (
    terms.length === rows * rowTerms &&
    sketches.length === rows * sketchSize &&
    stamps.length === rows &&
    ids.length === rows * idLength &&
    starts.length === known.length + 1
  )
}
