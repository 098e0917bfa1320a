import type { SourceFile } from '../format-reader'
import type { RefusalReason } from '../../../shared/imports/record'

/** A file of what was chosen. */
export interface TreeFile extends SourceFile {
  /** Names it in the next import too: the name of the folder or archive and its path in there. */
  key: string
  /**
   * Another file of the same folder or archive by the address that a text gives it: relative to this file, or from the
   * top where it begins with a slash. Null where there is none, and for everything outside.
   */
  find(address: string): Promise<TreeFile | null>
}

export interface TreeRefusal {
  name: string
  why: RefusalReason
  detail: string
}

/** What was chosen: a file, a folder or an archive. */
export interface SourceTree {
  /** The name of the folder, archive or file, without the path to it. */
  name: string
  files: TreeFile[]
  /** What was not even looked at, and why. */
  refused: TreeRefusal[]
  close(): Promise<void>
}
