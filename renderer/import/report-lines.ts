import type { Locale } from '../../shared/domain/settings'
import type { ImportNote } from '../../shared/imports/note'
import type { ImportRecord } from '../../shared/imports/record'
import { noteText, refusalText, skipText } from '../../shared/imports/words'

export const reportKinds = ['created', 'updated', 'skipped', 'refused', 'loss', 'guess'] as const
export type ReportKind = (typeof reportKinds)[number]

/** One thing that an import has to say, with the place of the source that it is about. */
export interface ReportLine {
  key: string
  kind: ReportKind
  /** The title of an article, or what is to be said. */
  text: string
  source: string
  place: string
  /** The article that it is about, where there is one, and its title where the text is not that. */
  article: string | null
  title: string
}

type Line = Omit<ReportLine, 'key'>

/** Everything that the record of an import says: what deserves a look first, each kind in the order of the source. */
export function reportLines(record: ImportRecord, locale: Locale): ReportLine[] {
  const articleAt = articlesByPlace(record)
  const noted = (kind: 'loss' | 'guess'): Line[] =>
    record.notes
      .filter(({ note }) => isTold(note, kind))
      .map(({ source, place, note }) => {
        const { article = null, title = '' } = articleAt.get(`${source}\n${place}`) ?? {}
        return { kind, text: noteText(note, locale), source, place, article, title }
      })
  const written = (kind: 'created' | 'updated'): Line[] =>
    record[kind].map(({ title, source, place, article }) => ({
      kind,
      text: title,
      source,
      place,
      article,
      title: '',
    }))
  const lines: Line[] = [
    ...record.refused.map((item) => ({
      kind: 'refused' as const,
      text: refusalText(item, locale),
      source: item.source,
      place: item.place,
      article: null,
      title: '',
    })),
    ...noted('loss'),
    ...noted('guess'),
    ...written('created'),
    ...written('updated'),
    ...record.skipped.map(({ why, source, place, article }) => ({
      kind: 'skipped' as const,
      text: skipText(why, locale),
      source,
      place,
      article,
      title: '',
    })),
  ]
  return lines.map((line, index) => ({ ...line, key: String(index) }))
}

function articlesByPlace({
  created,
  updated,
}: ImportRecord): Map<string, { article: string; title: string }> {
  const written = [...created, ...updated]
  return new Map(
    written.map(({ source, place, article, title }) => [`${source}\n${place}`, { article, title }]),
  )
}

/** What has become of a picture on the web since is told by the list of those. */
function isTold({ kind: own, code }: ImportNote, kind: 'loss' | 'guess'): boolean {
  return own === kind && code !== 'picture-remote'
}

export function countOfKind(record: ImportRecord, kind: ReportKind): number {
  if (kind === 'loss' || kind === 'guess') return record.notes.filter(({ note }) => isTold(note, kind)).length
  return record[kind].length
}
