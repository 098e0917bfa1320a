import type { ImportFormat } from '../../shared/imports/format'
import type { NativeArticle } from '../../shared/domain/native-article'
import type { FoundEncoding } from '../../shared/imports/plan'
import type { RefusedItem } from '../../shared/imports/record'
import { sha256 } from '../store/canonical'
import type { FoundArticle } from './found-article'
import { ImportRefusal } from './import-limits'
import type { ParseFile, ParseOptions } from './parse-file'
import { toRefusal } from './parse-file'
import type { SourceTree, TreeFile } from './sources/source-tree'
import { countBytes } from './sources/watched-file'

/**
 * The bytes of a picture that a text names, from the file itself or from beside it; null where it is not there. Throws an
 * `ImportRefusal` where it is over a limit or cannot be read.
 */
export type FindPicture = (name: string) => Promise<Uint8Array | null>

/** A file by its name in what was chosen, and by its bytes. */
export interface FileName {
  key: string
  sha256: string
}

export interface RecalledItem {
  format: ImportFormat
  key: string
  sha256: string
  place: string
  article: string
}

/** What reading gives, one after the other, with the file that it is from. */
export type ReadItem =
  | {
      kind: 'article'
      source: string
      format: ImportFormat
      article: FoundArticle
      /** Of what is compared with the next import. */
      hash: string
      encoding?: FoundEncoding | undefined
      findPicture: FindPicture
      file: FileName | null
    }
  /** The bytes were read before, and this is in the workspace as it is there. */
  | ({ kind: 'recalled'; source: string } & RecalledItem)
  | {
      kind: 'native'
      source: string
      format: ImportFormat
      place: string
      native: NativeArticle
      findPicture: FindPicture
    }
  | {
      kind: 'refused'
      format: ImportFormat | null
      title: string
      refusal: RefusedItem
      file: FileName | null
    }

export interface ReadProgress {
  /** Files that are done, and all of them. */
  done: number
  total: number
  bytes: number
  totalBytes: number
  what: string
}

/** How far an import is. */
export interface ImportProgress extends ReadProgress {
  /** Items of the list that a dry run gives, as far as they are dealt with. */
  items: number
}

export interface Reading {
  parse: ParseFile
  options: ParseOptions
  signal?: AbortSignal
  onFile?: (progress: ReadProgress) => void
  recall?: (file: FileName) => RecalledItem[] | null
}

/** A file up to this size is read in one, so that its bytes can be compared with those of the last import. */
const bytesInOne = 4 * 1024 * 1024

const pictureKinds = /^(?:PNG|JPEG|GIF|WebP)/

/**
 * Reads every file of the trees in order. A file that cannot be read is an item of its own; pictures that articles show
 * are not told, others are, at the end.
 */
export async function* readSources(trees: readonly SourceTree[], reading: Reading): AsyncGenerator<ReadItem> {
  const files = trees.flatMap((tree) => tree.files)
  const progress: ReadProgress = {
    done: 0,
    total: files.length,
    bytes: 0,
    totalBytes: files.reduce((sum, file) => sum + file.size, 0),
    what: '',
  }
  for (const { name, why, detail } of trees.flatMap((tree) => tree.refused))
    yield refusedItem(name, '', new ImportRefusal(why, detail))
  const shown = new Set<string>()
  const pictures: { file: TreeFile; detail: string }[] = []
  for (const [done, file] of files.entries()) {
    if (reading.signal?.aborted) return
    reading.onFile?.(Object.assign(progress, { done, what: file.name }))
    const before = progress.bytes
    const watched = countBytes(file, (bytes) => {
      progress.bytes = Math.min(progress.bytes + bytes, before + file.size)
      reading.onFile?.(progress)
    })
    for await (const item of readFile(watched, reading, shown)) {
      const isPicture = item.kind === 'refused' && pictureKinds.test(item.refusal.detail)
      if (isPicture && item.refusal.why === 'binary') pictures.push({ file, detail: item.refusal.detail })
      else yield item
    }
    progress.bytes = before + file.size
  }
  reading.onFile?.(Object.assign(progress, { done: files.length }))
  for (const { file, detail } of pictures)
    if (!shown.has(file.key)) yield refusedItem(file.name, '', new ImportRefusal('binary', detail))
}

async function* readFile(file: TreeFile, reading: Reading, shown: Set<string>): AsyncGenerator<ReadItem> {
  const { name } = file
  let format: ImportFormat | null = null
  let known: FileName | null = null
  try {
    const bytes = file.size <= bytesInOne ? await file.bytes() : null
    known = bytes && { key: file.key, sha256: sha256(bytes) }
    const recalled = known && reading.recall?.(known)
    if (recalled) {
      for (const item of recalled) yield { kind: 'recalled', source: name, ...item }
      return
    }
    const inside = new Map<string, Uint8Array>()
    const findPicture = pictureFinder(file, inside, shown)
    for await (const found of reading.parse(file, bytes, reading.options, reading.signal)) {
      if (found.kind === 'format') format = found.format
      if (found.kind === 'format' || format === null) continue
      const item = { source: name, format, findPicture }
      if (found.kind === 'picture') inside.set(found.name, found.bytes)
      else if (found.kind === 'native')
        yield { kind: 'native', ...item, place: found.place, native: found.native }
      else if (found.kind === 'article') {
        const article = { ...found.article, key: keyIn(file, found.article) }
        const { encoding, hash } = found
        yield { kind: 'article', ...item, article, hash, encoding, file: known }
      } else {
        const { place, why = 'malformed', reason, title = '' } = found
        yield { ...refusedItem(name, place, new ImportRefusal(why, reason), format, known), title }
      }
    }
  } catch (error) {
    // Not the file ended this, but whoever stopped the import.
    if (reading.signal?.aborted) return
    yield refusedItem(name, '', toRefusal(error), format, known)
  }
}

/** A key that is a path begins in what was chosen, so that the same folder gives the same key from anywhere. */
function keyIn(file: TreeFile, { key, sha256 }: FoundArticle): string {
  if (key === '') return sha256 === null ? file.key : ''
  return key.startsWith(file.name) ? `${file.key}${key.slice(file.name.length)}` : key
}

function pictureFinder(
  file: TreeFile,
  inside: ReadonlyMap<string, Uint8Array>,
  shown: Set<string>,
): FindPicture {
  return async (name) => {
    const own = inside.get(name)
    if (own) return own
    const beside = await file.find(name)
    if (!beside) return null
    shown.add(beside.key)
    return beside.bytes()
  }
}

function refusedItem(
  source: string,
  place: string,
  { why, detail, line }: ImportRefusal,
  format: ImportFormat | null = null,
  file: FileName | null = null,
): Extract<ReadItem, { kind: 'refused' }> {
  return { kind: 'refused', format, title: '', refusal: { source, place, why, detail, line }, file }
}
