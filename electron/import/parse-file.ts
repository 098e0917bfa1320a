import { extname } from 'node:path'
import type { ImportFormat } from '../../shared/imports/format'
import { binaryKind } from './binary-kind'
import { decodeText } from './decode'
import type { FormatReader, ReadContext, SourceFile } from './format-reader'
import type { Found } from './found-article'
import type { ImportLimits } from './import-limits'
import { ImportRefusal } from './import-limits'
import { headOf, readHead, recognise } from './recognise'
import { withBytes } from './sources/watched-file'
import { hashOfFound, tidyFound } from './tidy-found'

/** How a file is to be parsed, in words that can be sent to another process. */
export interface ParseOptions extends Pick<ReadContext, 'limits' | 'timeZone'> {
  /** The one format that it is read as, whatever it looks like. */
  format: ImportFormat | null
}

/** An article within the limits; `hash` is of the text as it was found, which is compared with the next import. */
export type TidyArticle = Extract<Found, { kind: 'article' }> & { hash: string }

/** What is in a file; what it was recognised as comes first. */
export type Parsed =
  { kind: 'format'; format: ImportFormat } | Exclude<Found, { kind: 'article' }> | TidyArticle

/**
 * Says what is in a file and knows nothing but its bytes. Throws `ImportRefusal` where the file as a whole, or what is left
 * of it, cannot be read. `bytes` are all of it, where they are known already.
 */
export type ParseFile = (
  file: SourceFile,
  bytes: Uint8Array | null,
  options: ParseOptions,
  signal?: AbortSignal,
) => AsyncIterable<Parsed>

/** Parses in this process. */
export function createParseFile(readers: readonly FormatReader[]): ParseFile {
  return async function* parse(file, bytes, { format, limits, timeZone }, signal) {
    const head = bytes ? headOf(file, bytes) : await readHead(file)
    if (head.bytes.length === 0) throw new ImportRefusal('empty', '')
    const chosen = readers.filter((each) => each.format === format)
    const reader = recognise(head, readers) ?? chosen[0] ?? null
    const used = format === null ? reader : (chosen.find((each) => each === reader) ?? chosen[0])
    if (!used) throw unknownFile(file.name, head.bytes)
    yield { kind: 'format', format: used.format }
    const whole = bytes ? withBytes(file, bytes) : file
    for await (const found of used.read(whole, { limits, timeZone, ...(signal ? { signal } : {}) }))
      yield found.kind === 'article' ? tidy(found, limits) : found
  }
}

/** One that is over a limit is refused by itself. */
function tidy(found: Extract<Found, { kind: 'article' }>, limits: ImportLimits): Parsed {
  const { article } = found
  try {
    return { ...found, article: tidyFound(article, limits), hash: hashOfFound(article) }
  } catch (error) {
    if (!(error instanceof ImportRefusal)) throw error
    const title = article.title.slice(0, longestShown)
    return { kind: 'refused', place: article.place, reason: error.detail, why: error.why, title }
  }
}

const longestShown = 200

function unknownFile(name: string, bytes: Uint8Array): ImportRefusal {
  const binary = binaryKind(bytes)
  if (binary !== null) return new ImportRefusal('binary', binary)
  const decoded = decodeText(bytes, name)
  if (!decoded.ok && decoded.error.kind === 'import-refused')
    return new ImportRefusal(decoded.error.why, decoded.error.detail)
  return new ImportRefusal('unknown', extname(name) === '' ? name : extname(name))
}

/** A reader that trips over a file must not end the import of all the others; the report says what it said. */
export function toRefusal(error: unknown): ImportRefusal {
  if (error instanceof ImportRefusal) return error
  return new ImportRefusal('malformed', error instanceof Error ? error.message : String(error))
}
