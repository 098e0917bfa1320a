import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useFormat } from '../../i18n/format-provider'
import { useWords } from '../../i18n/use-words'
import classes from '../inspector/inspector-tabs.module.css'
import { toMoment, toZonedTime } from './zoned-moment'

type MomentInputProps = {
  /** What the fields show first. */
  initial: string | null
  label: string
  onMoment: (moment: string | null) => void
}

/** A day and a time in the zone of the publication. Gives null until both are there. */
export const MomentInput = ({ initial, label, onMoment }: MomentInputProps) => {
  const t = useWords('editor')
  const { timeZone } = useFormat()
  const [shown, setShown] = useState(() => (initial ? toZonedTime(initial, timeZone) : { day: '', time: '' }))
  const set = (part: Partial<typeof shown>) => {
    const next = { ...shown, ...part }
    setShown(next)
    onMoment(toMoment(next, timeZone))
  }
  return (
    <div className={classes.pair} role="group" aria-label={label}>
      <TextInput
        type="date"
        aria-label={t('schedule.day')}
        value={shown.day}
        onChange={(event) => set({ day: event.currentTarget.value, time: shown.time || '09:00' })}
      />
      <TextInput
        type="time"
        aria-label={t('schedule.time')}
        value={shown.time}
        onChange={(event) => set({ time: event.currentTarget.value })}
      />
    </div>
  )
}
