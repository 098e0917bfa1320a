import { useMemo } from 'react'
import type { ArticleSummary } from '../../shared/domain/summary'
import { useFormat } from '../i18n/format-provider'

/** The day of each article's last change, remembered: to ask the calendar for 10,000 of them takes longer than to filter. */
export function useDays() {
  const { day } = useFormat()
  return useMemo(() => {
    const known = new Map<string, string>()
    const moments = new Map<string, string>()
    const groupOf = ({ updatedAt }: ArticleSummary): string => {
      const told = known.get(updatedAt)
      if (told !== undefined) return told
      const found = day(updatedAt)
      known.set(updatedAt, found)
      moments.set(found, updatedAt)
      return found
    }
    /** A moment of a day that `groupOf` gave, so that no time zone can move the heading to another day. */
    const momentOf = (group: string): string => moments.get(group) ?? `${group}T12:00:00Z`
    return { groupOf, momentOf }
  }, [day])
}
