import type { Readable } from 'node:stream'
import type { Entry, ZipFile } from 'yauzl'
import { openPromise } from 'yauzl'
import { pathProblem } from './bag'
import type { FileSource, Problem } from './file-source'

const linkType = 0o120000
const typeMask = 0o170000

/** The files of a zip, read in place and never unpacked. Unsafe, doubled and linked names are problems, not paths. */
export async function readZip(path: string): Promise<FileSource> {
  const zip = await openPromise(path, { autoClose: false, decodeStrings: false, validateEntrySizes: true })
  try {
    const entries = new Map<string, Entry>()
    const problems: Problem[] = []
    const names = new Set<string>()
    for await (const entry of zip.eachEntry()) {
      const name = nameOf(entry)
      if (name?.endsWith('/') && pathProblem(name.slice(0, -1), new Set()) === null) continue
      const detail = name === null ? 'its name is no UTF-8' : await entryProblem(zip, entry, name, names)
      if (detail === null && name !== null) entries.set(name, entry)
      else problems.push({ path: name ?? 'zip', problem: 'malformed', detail: detail ?? '' })
    }
    return {
      paths: [...entries.keys()].sort(),
      problems,
      open: (name) => openEntry(zip, entries.get(name), name),
      close: async () => zip.close(),
    }
  } catch (error) {
    zip.close()
    throw error
  }
}

function nameOf(entry: Entry): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(entry.fileNameRaw)
  } catch {
    return null
  }
}

async function entryProblem(
  zip: ZipFile,
  entry: Entry,
  name: string,
  names: Set<string>,
): Promise<string | null> {
  if (((entry.externalFileAttributes >>> 16) & typeMask) === linkType) return `${name} is a link`
  // Programs that unpack go by one header or the other: where the two differ, somebody wants to be misread.
  const local = await zip.readLocalFileHeaderPromise(entry)
  if (!Buffer.from(local.fileName).equals(entry.fileNameRaw)) return `${name} has another name inside`
  return pathProblem(name, names)
}

async function openEntry(zip: ZipFile, entry: Entry | undefined, name: string): Promise<Readable> {
  if (!entry) throw new Error(`${name} is not in the zip`)
  return zip.openReadStreamPromise(entry)
}
