import { fromBufferPromise } from 'yauzl'
import type { Entry, ZipFile } from 'yauzl'
import type { ImportLimits } from '../import-limits'
import { ImportRefusal, overLimit, overRatio } from '../import-limits'

/** The parts of a Word file by name; a part that was changed is read as it was changed. */
export interface WordParts {
  has(name: string): boolean
  bytes(name: string): Promise<Buffer>
  text(name: string): Promise<string>
  change(name: string, text: string): void
}

/** Opens the archive that a Word file is, and unpacks nothing before it is asked for. */
export async function openWord(bytes: Uint8Array, limits: ImportLimits): Promise<WordParts> {
  const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
    validateEntrySizes: true,
  }).catch((error: unknown) => {
    throw new ImportRefusal('malformed', error instanceof Error ? error.message : String(error))
  })
  const entries = await readEntries(zip, bytes.length, limits)
  const changed = new Map<string, Buffer>()
  const partBytes = async (name: string): Promise<Buffer> => {
    const entry = entries.get(name)
    if (!entry) throw new ImportRefusal('malformed', `it has no ${name}`)
    return changed.get(name) ?? unpack(zip, entry, limits)
  }
  return {
    has: (name) => entries.has(name),
    bytes: partBytes,
    text: async (name) => decodePart(await partBytes(name)),
    change: (name, text) => void changed.set(name, Buffer.from(text, 'utf8')),
  }
}

async function readEntries(zip: ZipFile, size: number, limits: ImportLimits): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>()
  let unpacked = 0
  for await (const entry of zip.eachEntry()) {
    entries.set(entry.fileName, entry)
    unpacked += entry.uncompressedSize
    if (entries.size > limits.archiveEntries)
      throw overLimit(limits, 'archiveEntries', `${entries.size} parts`)
    if (unpacked > limits.archiveBytes) throw overLimit(limits, 'archiveBytes', `${unpacked} bytes unpacked`)
  }
  // What Word writes itself packs to a twentieth; a part alone may be all spaces, the whole may not.
  if (unpacked > limits.fileBytes && unpacked > size * limits.archiveRatio)
    throw overRatio(limits, unpacked, size)
  return entries
}

async function unpack(zip: ZipFile, entry: Entry, limits: ImportLimits): Promise<Buffer> {
  if (entry.uncompressedSize > limits.fileBytes)
    throw overLimit(limits, 'fileBytes', `${entry.fileName}: ${entry.uncompressedSize} bytes unpacked`)
  try {
    const chunks: Buffer[] = []
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer)
    return Buffer.concat(chunks)
  } catch (error) {
    throw new ImportRefusal('malformed', `${entry.fileName}: ${error instanceof Error ? error.message : ''}`)
  }
}

/** Parts are UTF-8, or UTF-16 where a program chose so. */
function decodePart(bytes: Buffer): string {
  const label = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe ? 'utf-16be' : 'utf-8'
  return new TextDecoder(label).decode(bytes)
}
