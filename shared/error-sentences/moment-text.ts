import type { Locale } from '../domain/settings'

/** A moment in the time of this computer, with the zone's name; what is no moment is given back as it is. */
export function momentText(moment: string, locale: Locale): string {
  const time = Date.parse(moment)
  if (Number.isNaN(time)) return moment
  return new Intl.DateTimeFormat(locale, {
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'short',
  }).format(time)
}
