import type { RefusalReason } from '../../shared/imports/record'

/** What a file may at most be; each default is far above what real ones are. */
export interface ImportLimits {
  /** Bytes of a file that is read as a whole. */
  fileBytes: number
  /** Bytes of a file that is read as it comes, such as an export of WordPress. */
  streamBytes: number
  /** Bytes of everything in an archive, unpacked. */
  archiveBytes: number
  archiveEntries: number
  /** Bytes unpacked for each byte packed. */
  archiveRatio: number
  /** Elements, objects or blocks one inside the other. */
  depth: number
  /** Characters of one article. */
  articleCharacters: number
}

const megabyte = 1024 * 1024

export const defaultLimits: ImportLimits = {
  fileBytes: 64 * megabyte,
  streamBytes: 2048 * megabyte,
  archiveBytes: 4096 * megabyte,
  archiveEntries: 100_000,
  archiveRatio: 200,
  depth: 200,
  articleCharacters: 5_000_000,
}

/** A file, or one article of it, cannot be taken: which limit or rule, and where. The rest of the import goes on. */
export class ImportRefusal extends Error {
  constructor(
    readonly why: RefusalReason,
    readonly detail: string,
    readonly line: number | null = null,
  ) {
    super(line === null ? `${why}: ${detail}` : `${why}, line ${line}: ${detail}`)
  }
}
