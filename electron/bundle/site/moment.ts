const formats = new Map<string, Intl.DateTimeFormat>()

/** The day of a moment in a time zone, such as 2026-12-05. */
export function dayOfMoment(moment: string, timeZone: string): string {
  const { year, month, day } = partsOf(moment, timeZone)
  return `${year}-${month}-${day}`
}

/** A moment for people, with its offset: 2026-12-05 09:00 (UTC+08:00). */
export function printMoment(moment: string, timeZone: string): string {
  const { year, month, day, hour, minute, second } = partsOf(moment, timeZone)
  const local = Date.UTC(
    Number(year),
    Number(month) - 1,
    Number(day),
    Number(hour),
    Number(minute),
    Number(second),
  )
  const offset = Math.round((local - Date.parse(moment)) / 60_000)
  return `${year}-${month}-${day} ${hour}:${minute} (UTC${printOffset(offset)})`
}

function printOffset(minutes: number): string {
  const digits = (value: number) => String(Math.floor(value)).padStart(2, '0')
  const size = Math.abs(minutes)
  return `${minutes < 0 ? '-' : '+'}${digits(size / 60)}:${digits(size % 60)}`
}

type Parts = Record<'year' | 'month' | 'day' | 'hour' | 'minute' | 'second', string>

/** Digits only and a fixed locale: neither the locale nor the time zone of the computer comes in. */
function partsOf(moment: string, timeZone: string): Parts {
  const format =
    formats.get(timeZone) ??
    new Intl.DateTimeFormat('en-US', {
      timeZone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    })
  formats.set(timeZone, format)
  const parts = format.formatToParts(new Date(moment)).map(({ type, value }) => [type, value])
  return Object.fromEntries(parts) as Parts
}
