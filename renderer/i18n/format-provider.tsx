import { createContext, useContext, useEffect, useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import {
  formatBytes,
  formatCharacters,
  formatList,
  formatMoment,
  formatNumber,
  formatSpan,
  formatZone,
  toDay,
} from './format'
import type { MomentStyle } from './format'
import { useLocale } from './use-words'

const ZoneContext = createContext('Asia/Shanghai')
const TodayContext = createContext('')

const checkEvery = 20_000

/** The time zone of the publication, for every date under it; what says 今天 is drawn again when the day ends. */
export const FormatProvider = ({ timeZone, children }: { timeZone: string; children: ReactNode }) => {
  const [today, setToday] = useState(() => toDay(new Date().toISOString(), timeZone))
  useEffect(() => {
    const look = () => setToday(toDay(new Date().toISOString(), timeZone))
    look()
    const timer = setInterval(look, checkEvery)
    return () => clearInterval(timer)
  }, [timeZone])
  return (
    <ZoneContext.Provider value={timeZone}>
      <TodayContext.Provider value={today}>{children}</TodayContext.Provider>
    </ZoneContext.Provider>
  )
}

/** The formatting functions, bound to the language and to the zone of the publication. */
export const useFormat = () => {
  const locale = useLocale()
  const timeZone = useContext(ZoneContext)
  const today = useContext(TodayContext)
  return useMemo(
    () => ({
      timeZone,
      today,
      moment: (iso: string, style?: MomentStyle) => formatMoment(iso, { locale, timeZone, style }),
      day: (iso: string) => toDay(iso, timeZone),
      zone: () => formatZone(timeZone, locale),
      number: (value: number) => formatNumber(value, locale),
      characters: (count: number) => formatCharacters(count, locale),
      bytes: (bytes: number) => formatBytes(bytes, locale),
      span: (milliseconds: number) => formatSpan(milliseconds, locale),
      list: (items: readonly string[]) => formatList(items, locale),
    }),
    [locale, timeZone, today],
  )
}
