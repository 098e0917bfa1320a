import { useState } from 'react'
import { useFormat } from '../../i18n/format-provider'
import { useWords } from '../../i18n/use-words'
import classes from '../inspector/inspector-tabs.module.css'
import { DayInput } from './day-input'
import { TimeInput } from './time-input'
import { toMoment, toZonedTime } from '../../../shared/domain/zoned-moment'

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
      <DayInput
        label={t('schedule.day')}
        value={shown.day}
        onDay={(day) => set({ day, time: shown.time || '09:00' })}
      />
      <TimeInput label={t('schedule.time')} value={shown.time} onTime={(time) => set({ time })} />
    </div>
  )
}
