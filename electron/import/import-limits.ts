import type { RefusalReason } from '../../shared/imports/record'

import type { ImportLimits } from '../../shared/imports/limits'

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

/** Says what was found and which limit it is over, by the name that the limit has among the settings. */
export function overLimit<N extends keyof ImportLimits>(
  limits: Pick<ImportLimits, N>,
  name: N,
  found: string,
  { why = 'too-large', line = null }: { why?: RefusalReason; line?: number | null } = {},
): ImportRefusal {
  return new ImportRefusal(why, `${found}; the limit is ${limits[name]} (${name})`, line)
}

export function overRatio(limits: ImportLimits, unpacked: number, size: number): ImportRefusal {
  const ratio = Math.round(unpacked / Math.max(1, size))
  return overLimit(limits, 'archiveRatio', `it unpacks to ${ratio} times its size`, { why: 'unsafe' })
}
