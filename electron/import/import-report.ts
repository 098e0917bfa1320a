import type { ImportRecord } from '../../shared/imports/record'
import { noteText, refusalText, skipText } from '../../shared/imports/words'

/** What an import did with every file; the document of `galley import --json`. */
export interface ImportReport {
  created: { id: string; title: string; source: string }[]
  updated: { id: string; title: string; source: string }[]
  skipped: { source: string; id: string | null; reason: string }[]
  refused: { source: string; reason: string }[]
  losses: { source: string; what: string }[]
  guesses: { source: string; what: string }[]
  /** The record of the import; null for a dry run, which makes none. */
  import: string | null
  dryRun: boolean
}

export function toReport(record: ImportRecord, dryRun: boolean): ImportReport {
  const named = ({ source, place }: { source: string; place: string }) => ({
    source,
    ...(place === '' ? {} : { place }),
  })
  const notes = (kind: 'loss' | 'guess') =>
    record.notes
      .filter(({ note }) => note.kind === kind)
      .map((each) => ({ ...named(each), what: noteText(each.note, 'en') }))
  return {
    created: record.created.map((each) => ({ id: each.article, title: each.title, ...named(each) })),
    updated: record.updated.map((each) => ({ id: each.article, title: each.title, ...named(each) })),
    skipped: record.skipped.map((each) => ({
      ...named(each),
      id: each.article,
      reason: skipText(each.why, 'en'),
    })),
    refused: record.refused.map((each) => ({ ...named(each), reason: refusalText(each, 'en') })),
    losses: notes('loss'),
    guesses: notes('guess'),
    import: dryRun ? null : record.id,
    dryRun,
  }
}
