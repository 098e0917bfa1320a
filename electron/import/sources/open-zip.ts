import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Entry, ZipFile } from 'yauzl'
import { openPromise } from 'yauzl'
import type { ImportLimits } from '../import-limits'
import { ImportRefusal, overLimit, overRatio } from '../import-limits'
import { entryName } from './entry-name'
import { nameOfAddress } from './find-address'
import { unreadable } from './open-folder'
import type { SourceTree, TreeFile, TreeRefusal } from './source-tree'
import { inWalkingOrder, isVisible, withoutBundleParts } from './visible-names'

const linkType = 0o120000
const typeMask = 0o170000
const isEncrypted = 0x1
/** Below this no ratio is suspicious: a small file of spaces packs as well as it likes. */
const ratioFrom = 1024 * 1024

/**
 * The files of a zip, read in place and never unpacked. Names that leave the archive, links, archives in it and what is
 * encrypted are refused one by one; an archive over a limit as a whole throws an `ImportRefusal`.
 */
export async function openZip(path: string, limits: ImportLimits): Promise<SourceTree> {
  const { size } = await stat(path)
  const zip = await openPromise(path, {
    autoClose: false,
    decodeStrings: false,
    validateEntrySizes: true,
  }).catch((error: unknown) => {
    throw new ImportRefusal('malformed', `no zip: ${error instanceof Error ? error.message : String(error)}`)
  })
  try {
    const { entries, refused } = await readEntries(zip, size, limits)
    const names = inWalkingOrder(withoutBundleParts([...entries.keys()]))
    const root = basename(path).replace(/\.zip$/i, '')
    const top = commonTop([...entries.keys()])
    const keyOf = (name: string) => (top === null ? `${root}/${name}` : name)
    const open = (name: string): TreeFile | null => {
      const entry = entries.get(name)
      return entry ? toFile({ zip, limits, open, keyOf }, entry, name) : null
    }
    return {
      name: basename(path),
      files: names.flatMap((name) => open(name) ?? []),
      refused,
      close: async () => zip.close(),
    }
  } catch (error) {
    zip.close()
    throw error
  }
}

async function readEntries(zip: ZipFile, size: number, limits: ImportLimits) {
  if (zip.entryCount > limits.archiveEntries)
    throw overLimit(limits, 'archiveEntries', `${zip.entryCount} entries`)
  const entries = new Map<string, Entry>()
  const refused: TreeRefusal[] = []
  let unpacked = 0
  try {
    for await (const entry of zip.eachEntry()) {
      const name = entryName(entry).replaceAll('\\', '/')
      if (name.endsWith('/')) continue
      if (!isVisible(name) && !leaves(name)) continue
      unpacked += entry.uncompressedSize
      if (unpacked > limits.archiveBytes)
        throw overLimit(limits, 'archiveBytes', `${unpacked} bytes unpacked`)
      const fault = faultOf(entry, name, entries, limits)
      if (fault) refused.push({ name, ...fault })
      else entries.set(name, entry)
    }
  } catch (error) {
    if (error instanceof ImportRefusal) throw error
    throw new ImportRefusal('malformed', `the zip is damaged: ${error instanceof Error ? error.message : ''}`)
  }
  if (unpacked > ratioFrom && unpacked > size * limits.archiveRatio) throw overRatio(limits, unpacked, size)
  return { entries, refused }
}

function faultOf(
  entry: Entry,
  name: string,
  known: ReadonlyMap<string, Entry>,
  limits: ImportLimits,
): Pick<TreeRefusal, 'why' | 'detail'> | null {
  if (leaves(name)) return { why: 'unsafe', detail: 'its path leaves the archive' }
  if (((entry.externalFileAttributes >>> 16) & typeMask) === linkType)
    return { why: 'unsafe', detail: 'it is a link' }
  if (entry.generalPurposeBitFlag & isEncrypted) return { why: 'unreadable', detail: 'it is encrypted' }
  if (known.has(name)) return { why: 'unsafe', detail: 'another file of the archive has the same name' }
  if (/\.(?:zip|7z|rar|tar|tgz|gz)$/i.test(name))
    return {
      why: 'unsafe',
      detail: 'an archive in an archive is not opened; unpack it and choose it by itself',
    }
  const isOver = entry.uncompressedSize > entry.compressedSize * limits.archiveRatio
  if (isOver && entry.uncompressedSize > ratioFrom) {
    const { why, detail } = overRatio(limits, entry.uncompressedSize, entry.compressedSize)
    return { why, detail }
  }
  return null
}

function leaves(name: string): boolean {
  return (
    name.startsWith('/') ||
    /^[A-Za-z]:/.test(name) ||
    name.includes('\0') ||
    name.split('/').some((part) => part === '..')
  )
}

/** The one folder that everything is in, as most programs pack; null where there are several. */
function commonTop(names: readonly string[]): string | null {
  const tops = new Set(names.map((name) => (name.includes('/') ? name.slice(0, name.indexOf('/')) : '')))
  const [top] = tops
  return tops.size === 1 && top ? top : null
}

interface Archive {
  zip: ZipFile
  limits: ImportLimits
  open: (name: string) => TreeFile | null
  keyOf: (name: string) => string
}

function toFile({ zip, limits, open, keyOf }: Archive, entry: Entry, name: string): TreeFile {
  const size = entry.uncompressedSize
  async function* chunks(limit: 'fileBytes' | 'streamBytes'): AsyncGenerator<Uint8Array> {
    if (size > limits[limit]) throw overLimit(limits, limit, `${size} bytes`)
    try {
      for await (const chunk of await zip.openReadStreamPromise(entry)) yield chunk as Uint8Array
    } catch (error) {
      unreadable(error)
    }
  }
  return {
    name,
    key: keyOf(name),
    size,
    bytes: async () => {
      const parts: Uint8Array[] = []
      for await (const chunk of chunks('fileBytes')) parts.push(chunk)
      return Buffer.concat(parts)
    },
    chunks: () => chunks('streamBytes'),
    find: async (address) => {
      const wanted = nameOfAddress(name, address)
      return wanted === null ? null : open(wanted)
    },
  }
}
