import { toMoment, toZonedTime } from '../../shared/domain/zoned-moment'

/** A date of a source: the article's own date as clocks of the publication show it, and the moment where there is a time. */
export interface FoundDate {
  /** As `dateSchema` has it. */
  date: string
  /** A moment with its offset; null where the source says the day alone. */
  moment: string | null
  /** The source named no zone, and that of the publication was taken. */
  isZoneGuessed: boolean
}

const written =
  /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:[T\s]+(\d{1,2})[:时](\d{2})(?:[:分](\d{2})秒?)?(?:\.\d+)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?$/i

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const mailed =
  /^(?:[a-z]{3,9},?\s+)?(\d{1,2})\s+([a-z]{3})[a-z]*\s+(\d{2,4})(?:\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([a-z]{1,4}|[+-]\d{2}:?\d{2})?)?$/i

/** Zones that RFC 822 knows by letters, in minutes ahead of UTC. */
const letterZones: Record<string, number> = {
  ut: 0,
  utc: 0,
  gmt: 0,
  z: 0,
  est: -300,
  edt: -240,
  cst: -360,
  cdt: -300,
  mst: -420,
  mdt: -360,
  pst: -480,
  pdt: -420,
}

/**
 * Reads a date as exports, feeds and front matter write it: ISO with or without time and zone, RFC 822, and the forms
 * 2026/3/5 and 2026年3月5日. Null for anything else: 昨天 is no date.
 */
export function readDate(text: string, timeZone: string): FoundDate | null {
  const trimmed = text.trim()
  const iso = written.exec(trimmed)
  if (iso) {
    const [, year = '', month = '', day = '', hour, minute = '', second, zone] = iso
    return dateOf({ year, month, day, hour, minute, second, zone }, timeZone)
  }
  const mail = mailed.exec(trimmed)
  if (!mail) return null
  const [, day = '', name = '', year = '', hour, minute = '', second, zone] = mail
  const month = months.indexOf(name.toLowerCase()) + 1
  if (month === 0) return null
  return dateOf({ year: fullYear(year), month: String(month), day, hour, minute, second, zone }, timeZone)
}

interface Parts {
  year: string
  month: string
  day: string
  hour: string | undefined
  minute: string
  second: string | undefined
  zone: string | undefined
}

function dateOf(parts: Parts, timeZone: string): FoundDate | null {
  const day = `${parts.year}-${parts.month.padStart(2, '0')}-${parts.day.padStart(2, '0')}`
  if (new Date(`${day}T00:00:00Z`).toJSON()?.slice(0, 10) !== day) return null
  if (parts.hour === undefined) return { date: day, moment: null, isZoneGuessed: false }
  const time = `${parts.hour.padStart(2, '0')}:${parts.minute}`
  if (Number(parts.hour) > 23 || Number(parts.minute) > 59) return null
  const offset = offsetOf(parts.zone)
  if (offset === null) {
    return { date: `${day} ${time}`, moment: toMoment({ day, time }, timeZone), isZoneGuessed: true }
  }
  const at = Date.parse(`${day}T${time}:${parts.second ?? '00'}.000Z`) - offset * 60_000
  if (Number.isNaN(at)) return null
  const moment = new Date(at).toISOString()
  const here = toZonedTime(moment, timeZone)
  return { date: `${here.day} ${here.time}`, moment, isZoneGuessed: false }
}

function offsetOf(zone: string | undefined): number | null {
  if (zone === undefined) return null
  const signed = /^([+-])(\d{2}):?(\d{2})$/.exec(zone)
  if (!signed) return letterZones[zone.toLowerCase()] ?? null
  const minutes = Number(signed[2]) * 60 + Number(signed[3])
  return signed[1] === '-' ? -minutes : minutes
}

/** RFC 822 had years of two digits; RFC 2822 says how to read them. */
function fullYear(year: string): string {
  if (year.length !== 2) return year
  return Number(year) < 50 ? `20${year}` : `19${year}`
}
