import type { Locale } from './locale'

/**
 * `list` 今天 14:32, 昨天 09:00, 6月7日 18:00, 2022年6月7日 · `day` the same without the time · `heading` 今天 · 6月7日 周三 ·
 * `date` 2023年6月7日 · `minute` 14:32 · `second` 14:20:08 · `full` 2023年6月7日 14:32 北京时间 GMT+8.
 */
export type MomentStyle = 'list' | 'day' | 'heading' | 'date' | 'minute' | 'second' | 'full'

export type MomentOptions = { locale: Locale; timeZone: string; style?: MomentStyle; now?: Date }

type Clock = {
  year: number
  month: number
  day: number
  hour: string
  minute: string
  second: string
  weekday: string
}

const clocks = new Map<string, Intl.DateTimeFormat>()

const clockFormat = (locale: Locale, timeZone: string) => {
  const key = `${locale} ${timeZone}`
  const known = clocks.get(key)
  if (known) return known
  const made = new Intl.DateTimeFormat(locale, {
    timeZone,
    hourCycle: 'h23',
    calendar: 'gregory',
    numberingSystem: 'latn',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    weekday: 'short',
  })
  clocks.set(key, made)
  return made
}

const clockAt = (moment: Date, { locale, timeZone }: MomentOptions): Clock => {
  const parts = Object.fromEntries(
    clockFormat(locale, timeZone)
      .formatToParts(moment)
      .map(({ type, value }) => [type, value]),
  ) as Record<string, string>
  const two = (value = '0') => value.padStart(2, '0')
  return {
    year: Number(parts.year),
    month: Number.parseInt(parts.month ?? '', 10),
    day: Number.parseInt(parts.day ?? '', 10),
    hour: two(parts.hour),
    minute: two(parts.minute),
    second: two(parts.second),
    weekday: parts.weekday ?? '',
  }
}

const dayNumber = ({ year, month, day }: Clock) => Date.UTC(year, month - 1, day) / 86_400_000

const nearDays: Record<Locale, Record<string, string>> = {
  'zh-CN': { '-1': '昨天', '0': '今天', '1': '明天' },
  en: { '-1': 'yesterday', '0': 'today', '1': 'tomorrow' },
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

const dateOf = ({ year, month, day }: Clock, locale: Locale, withYear: boolean) => {
  if (locale === 'zh-CN') return `${withYear ? `${year}年` : ''}${month}月${day}日`
  return `${day} ${months[month - 1]}${withYear ? ` ${year}` : ''}`
}

/** 今天 · 6月7日 周三, Today · Wed 7 Jun. */
function headingOf(near: string | undefined, date: string, weekday: string, locale: Locale): string {
  if (locale === 'zh-CN') return [near, `${date} ${weekday}`].filter(Boolean).join(' · ')
  const begun = near && near.charAt(0).toUpperCase() + near.slice(1)
  return [begun, `${weekday} ${date}`].filter(Boolean).join(' · ')
}

const beijing = new Set(['Asia/Shanghai', 'Asia/Chongqing', 'Asia/Harbin', 'PRC'])

const namePart = (
  moment: Date,
  locale: Locale,
  timeZone: string,
  timeZoneName: 'longGeneric' | 'shortOffset',
) =>
  new Intl.DateTimeFormat(locale, { timeZone, timeZoneName })
    .formatToParts(moment)
    .find(({ type }) => type === 'timeZoneName')?.value ?? timeZone

/** 北京时间 GMT+8. The offset is the one in force at `moment`, so a zone with summer time tells it. */
export const formatZone = (timeZone: string, locale: Locale, moment = new Date()): string => {
  const offset = namePart(moment, 'en', timeZone, 'shortOffset')
  if (beijing.has(timeZone)) return `${locale === 'zh-CN' ? '北京时间' : 'Beijing time'} ${offset}`
  const name = namePart(moment, locale, timeZone, 'longGeneric')
  return name === offset ? offset : `${name} ${offset}`
}

/** A moment as people say it, in the zone of the publication and not of this computer. Throws on what is no moment. */
export const formatMoment = (iso: string, options: MomentOptions): string => {
  const { locale, timeZone, style = 'list', now = new Date() } = options
  const moment = new Date(iso)
  const clock = clockAt(moment, options)
  const today = clockAt(now, options)
  const near = nearDays[locale][String(dayNumber(clock) - dayNumber(today))]
  const isThisYear = clock.year === today.year
  const date = dateOf(clock, locale, !isThisYear)
  const time = `${clock.hour}:${clock.minute}`
  switch (style) {
    case 'minute':
      return time
    case 'second':
      return `${time}:${clock.second}`
    case 'date':
      return dateOf(clock, locale, true)
    case 'full':
      return `${dateOf(clock, locale, true)} ${time} ${formatZone(timeZone, locale, moment)}`
    case 'heading':
      return headingOf(near, date, clock.weekday, locale)
    case 'day':
      return near ?? date
    case 'list':
      return near || isThisYear ? `${near ?? date} ${time}` : date
  }
}

/** 2023-06-07 in that zone: for grouping by day, and for fields of dates. */
export const toDay = (iso: string, timeZone: string): string => {
  const { year, month, day } = clockAt(new Date(iso), { locale: 'en', timeZone })
  const two = (value: number) => String(value).padStart(2, '0')
  return `${year}-${two(month)}-${two(day)}`
}

export const formatNumber = (value: number, locale: Locale): string =>
  new Intl.NumberFormat(locale).format(value)

/** 字数: 2,320 字, 312.6 万字; 2,320 words, 3.1M words. */
export const formatCharacters = (count: number, locale: Locale): string => {
  if (locale === 'en') {
    const notation = count >= 100_000 ? 'compact' : 'standard'
    const number = new Intl.NumberFormat('en', { notation, maximumFractionDigits: 1 }).format(count)
    return `${number} ${count === 1 ? 'word' : 'words'}`
  }
  if (count < 10_000) return `${formatNumber(count, locale)} 字`
  return `${new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(count / 10_000)} 万字`
}

const units = ['B', 'KB', 'MB', 'GB', 'TB']

export const formatBytes = (bytes: number, locale: Locale): string => {
  let value = bytes
  let unit = 0
  while (value >= 1024 && unit < units.length - 1) {
    value /= 1024
    unit += 1
  }
  return `${new Intl.NumberFormat(locale, { maximumFractionDigits: unit > 1 ? 1 : 0 }).format(value)} ${units[unit]}`
}

const spans: Record<Locale, { day: string; hour: string; minute: string; second: string }> = {
  'zh-CN': { day: '天', hour: '时', minute: '分', second: '秒' },
  en: { day: 'd', hour: 'h', minute: 'min', second: 's' },
}

/** 1 时 40 分: the two largest units that are not zero. */
export const formatSpan = (milliseconds: number, locale: Locale): string => {
  const seconds = Math.max(0, Math.round(milliseconds / 1000))
  const amounts = [
    [Math.floor(seconds / 86_400), spans[locale].day],
    [Math.floor(seconds / 3600) % 24, spans[locale].hour],
    [Math.floor(seconds / 60) % 60, spans[locale].minute],
    [seconds % 60, spans[locale].second],
  ] as const
  const first = amounts.findIndex(([amount]) => amount > 0)
  if (first < 0) return `0 ${spans[locale].second}`
  const told = amounts.slice(first, first + 2).filter(([amount]) => amount > 0)
  return told.map(([amount, unit]) => `${amount} ${unit}`).join(' ')
}

/** 甲、乙、丙; names in a row, so English has no `and` that could belong to a name. */
export const formatList = (items: readonly string[], locale: Locale): string =>
  items.join(locale === 'zh-CN' ? '、' : ', ')
