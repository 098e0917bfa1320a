/**
 * The moment that a field of `datetime-local` means in a time zone, as UTC; null where the field is empty or wrong.
 * A time that the zone leaves out in spring is taken an hour later.
 */
export function momentOfField(value: string, timeZone: string): string | null {
  const naive = Date.parse(`${value}Z`)
  if (value === '' || Number.isNaN(naive)) return null
  const first = naive - offsetAt(naive, timeZone)
  return new Date(naive - offsetAt(first, timeZone)).toISOString()
}

/** The value of a field of `datetime-local` that shows a moment in a time zone. */
export function fieldOfMoment(moment: Date, timeZone: string): string {
  return new Date(moment.getTime() + offsetAt(moment.getTime(), timeZone)).toISOString().slice(0, 16)
}

function offsetAt(time: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(time)
  const of = (type: string) => Number(parts.find((part) => part.type === type)?.value)
  const shown = Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second'))
  return shown - Math.floor(time / 1000) * 1000
}
