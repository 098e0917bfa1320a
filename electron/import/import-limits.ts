import type { RefusalReason } from '../../shared/imports/record'

export type { ImportLimits } from '../../shared/imports/limits'
export { defaultImportLimits as defaultLimits } from '../../shared/imports/limits'

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
