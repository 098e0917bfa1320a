/** A day and a time of day as clocks of one zone show them: 2026-12-05, 09:00. */
export interface ZonedTime {
  day: string
  time: string
}

const two = (value: number) => String(value).padStart(2, '0')

/** Minutes that the zone is ahead of UTC at this moment. */
function offsetAt(timeZone: string, moment: number): number {
  const parts = Object.fromEntries(
    new Intl.DateTimeFormat('en', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
    })
      .formatToParts(moment)
      .map(({ type, value }) => [type, Number(value)]),
  ) as Record<'year' | 'month' | 'day' | 'hour' | 'minute', number>
  const shown = Date.UTC(parts.year, parts.month - 1, parts.day, parts.hour, parts.minute)
  return Math.round((shown - Math.floor(moment / 60_000) * 60_000) / 60_000)
}

/** The moment at which clocks of the zone show this; null for no day or time. In a gap of summer time: after it. */
export function toMoment({ day, time }: ZonedTime, timeZone: string): string | null {
  const asUtc = Date.parse(`${day}T${time}:00.000Z`)
  if (Number.isNaN(asUtc)) return null
  const first = asUtc - offsetAt(timeZone, asUtc) * 60_000
  const second = asUtc - offsetAt(timeZone, first) * 60_000
  const isReal = second + offsetAt(timeZone, second) * 60_000 === asUtc
  const moment = isReal ? second : Math.max(first, second)
  return withOffset(moment, offsetAt(timeZone, moment))
}

function withOffset(moment: number, offset: number): string {
  const local = new Date(moment + offset * 60_000).toISOString().slice(0, -1)
  const minutes = Math.abs(offset)
  return `${local}${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}

/** What clocks of the zone show at a moment. */
export function toZonedTime(moment: string, timeZone: string): ZonedTime {
  const at = Date.parse(moment)
  const local = new Date(at + offsetAt(timeZone, at) * 60_000).toISOString()
  return { day: local.slice(0, 10), time: local.slice(11, 16) }
}
