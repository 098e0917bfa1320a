import type { Readable } from 'node:stream'
import type { BundleVerification } from '../../shared/domain/bundle'

export type Problem = BundleVerification['problems'][number]

/** The files of a folder or a zip, with the problems of their names. */
export interface FileSource {
  /** Parted by slashes, sorted; only names that are safe to use. */
  paths: string[]
  problems: Problem[]
  open(path: string): Promise<Readable>
  close(): Promise<void>
}
