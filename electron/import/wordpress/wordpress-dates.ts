import type { ImportNote } from '../../../shared/imports/note'
import { readDate } from '../read-date'
import type { XmlElement } from '../xml/read-xml'
import { childText } from '../xml/read-xml'

export interface WordpressDates {
  /** As the clocks of the site showed it. */
  date: string | null
  /** With the offset that the site had then. */
  moment: string | null
  notes: ImportNote[]
}

const written = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d)(:\d\d)$/u
const quarterHour = 15 * 60_000
const farthest = 15 * 60 * 60_000

/** The date of a post or a comment, by the clocks of the site and by those of Greenwich; one alone leaves the zone open. */
export function wordpressDates(
  item: XmlElement,
  timeZone: string,
  what: 'post' | 'comment' = 'post',
): WordpressDates {
  const shown = childText(item, `wp:${what}_date`)
  const local = instantOf(shown)
  const universal = instantOf(childText(item, `wp:${what}_date_gmt`))
  if (local !== null && universal !== null) {
    const isZone = (local - universal) % quarterHour === 0 && Math.abs(local - universal) <= farthest
    return {
      date: shown.slice(0, 16),
      moment: withOffset(universal, isZone ? local - universal : 0),
      notes: [],
    }
  }
  const own = readDate(shown, timeZone)
  const published = readDate(childText(item, 'pubDate'), timeZone)
  const isZoned = published?.moment != null && !published.isZoneGuessed
  const found = own ?? published
  const moment = isZoned ? published.moment : (found?.moment ?? null)
  const isGuessed = !isZoned && found?.isZoneGuessed === true
  return {
    date: found?.date ?? null,
    moment,
    notes: isGuessed ? [{ kind: 'guess', code: 'date-zone', detail: timeZone, line: null }] : [],
  }
}

/** Milliseconds of a date as if it were one of Greenwich; null for 0000-00-00 and other days that are none. */
function instantOf(text: string): number | null {
  const [, day = '', minute = '', second = ''] = written.exec(text) ?? []
  const instant = Date.parse(`${day}T${minute}${second}Z`)
  return Number.isNaN(instant) || !new Date(instant).toISOString().startsWith(day) ? null : instant
}

function withOffset(universal: number, offset: number): string {
  if (offset === 0) return new Date(universal).toISOString()
  const two = (value: number) => String(value).padStart(2, '0')
  const minutes = Math.abs(offset) / 60_000
  const zone = `${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
  return new Date(universal + offset).toISOString().replace('Z', zone)
}
