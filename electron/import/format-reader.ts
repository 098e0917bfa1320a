import type { ImportFormat } from '../../shared/imports/format'
import type { Found } from './found-article'
import type { ImportLimits } from './import-limits'

/** One file of an import, on the disk or in an archive. */
export interface SourceFile {
  /** As people see it: relative to the folder or archive that was chosen. */
  name: string
  size: number
  /** The whole of it; refuses more than the limit of bytes. */
  bytes(): Promise<Uint8Array>
  /** Its bytes in pieces, for formats that are read as they come. */
  chunks(): AsyncIterable<Uint8Array>
}

/** The beginning of a file: what a format is recognised by. */
export interface Head {
  name: string
  bytes: Uint8Array
  /** The same bytes as text, null where they are none. */
  text: string | null
}

export interface ReadContext {
  limits: ImportLimits
  /** IANA zone of the publication, for dates that come without one. */
  timeZone: string
  signal?: AbortSignal
}

/** Reads one format. Pure but for the bytes that it asks for: it knows no workspace and writes nothing. */
export interface FormatReader {
  format: ImportFormat
  /** From 0, not mine, to 1, certainly. The highest reads the file; a name only breaks a tie. */
  recognise(head: Head): number
  /** Throws `ImportRefusal` where the file as a whole cannot be read. */
  read(file: SourceFile, context: ReadContext): AsyncIterable<Found>
}
