import { toMoment, toZonedTime } from '../../shared/domain/zoned-moment'

/** The moment that a field of `datetime-local` means in a time zone, as UTC; null where the field is empty or wrong. */
export function momentOfField(value: string, timeZone: string): string | null {
  const [day = '', time = ''] = value.split('T')
  const moment = toMoment({ day, time }, timeZone)
  return moment === null ? null : new Date(moment).toISOString()
}

/** The value of a field of `datetime-local` that shows a moment in a time zone. */
export function fieldOfMoment(moment: Date, timeZone: string): string {
  const { day, time } = toZonedTime(moment.toISOString(), timeZone)
  return `${day}T${time}`
}
