import type { ImportPicture } from '../../shared/imports/picture'
import type { ImportRecord } from '../../shared/imports/record'
import type { Around } from './report-page'
import { reportPage } from './report-page'

/** A report to keep: a page for people, or the record as JSON, with what became of its pictures on the web. */
export function reportFile(
  record: ImportRecord,
  pictures: readonly ImportPicture[],
  form: 'html' | 'json',
  around: Around,
): string {
  const told = withoutFetched(record, pictures)
  if (form === 'html') return reportPage(told, around, pictures)
  return `${JSON.stringify(pictures.length === 0 ? told : { ...told, pictures }, null, 2)}\n`
}

/** A picture that was fetched since is no loss any more. */
export function withoutFetched(record: ImportRecord, pictures: readonly ImportPicture[]): ImportRecord {
  const fetched = new Set(pictures.filter(({ state }) => state === 'fetched').map(({ url }) => url))
  if (fetched.size === 0) return record
  const notes = record.notes.filter(({ note }) => note.code !== 'picture-remote' || !fetched.has(note.detail))
  return { ...record, notes }
}
