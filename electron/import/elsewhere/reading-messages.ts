import type { RefusalReason } from '../../../shared/imports/record'
import type { ImportRefusal } from '../import-limits'
import type { Parsed, ParseOptions } from '../parse-file'

/** A file to be parsed in the other process; its bytes, or how it is asked for them. */
export interface FileToParse {
  name: string
  size: number
  /** Null: they are asked for in pieces. */
  bytes: Uint8Array | null
  options: ParseOptions
}

/** An `ImportRefusal` on its way between processes. */
export interface SentRefusal {
  why: RefusalReason
  detail: string
  line: number | null
}

/** From the program to the process that parses; one file at a time. */
export type ToReader =
  | { parse: FileToParse }
  /** The answer to `pull`; null at the end. */
  | { piece: Uint8Array | null }
  | { failed: SentRefusal }
  /** So many more may be sent. */
  | { more: number }
  | { stop: true }

export type FromReader =
  /** Another piece of the file, as a whole or as it comes; `from` says that it is to begin anew. */
  | { pull: 'bytes' | 'chunks'; isNew: boolean }
  | { found: Parsed }
  /** An article as JSON, which is made again in half the time of a copy. */
  | { article: string }
  | { done: true }
  | { refused: SentRefusal }

/** One process that parses, as the program sees it. */
export interface ReadingLink {
  send(message: ToReader): void
  onMessage(handle: (message: FromReader) => void): void
  /** The process has ended, by itself or by `end`. */
  onEnd(handle: (reason: string) => void): void
  end(): void
}

/** Sent before the first must be taken: enough that neither process waits for the other. */
export const aheadAtMost = 16

export function toSent({ why, detail, line }: ImportRefusal): SentRefusal {
  return { why, detail, line }
}

/** Bytes that carry nothing else: a view of a larger buffer would be sent with all of it. */
export function ownBytes(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(bytes)
}
