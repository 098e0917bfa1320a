import { ActionIcon } from '@mantine/core'
import { IconCalendar } from '@tabler/icons-react'
import { useRef } from 'react'
import { dateSchema } from '../../../shared/domain/identifier'
import { useWords } from '../../i18n/use-words'
import { Icon } from '../../ui/parts/icon'
import { CheckedInput } from '../inspector/checked-input'
import classes from './day-input.module.css'

type DayInputProps = { id?: string; label?: string; value: string; onDay: (day: string) => void }

/** 2026-12-5, 2026/12/5 and 2026年12月5日 are 2026-12-05; empty is no day; null is what is no day of a calendar. */
export function readDay(text: string): { value: string } | null {
  const typed = text.normalize('NFKC').trim()
  if (typed === '') return { value: '' }
  const [, year = '', month = '', day = ''] = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(typed) ?? []
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const isReal =
    dateSchema.safeParse(written).success && new Date(`${written}T00:00:00Z`).getUTCDate() === Number(day)
  return isReal ? { value: written } : null
}

/** A day in the order year, month, day, whatever the system's habit is; the button opens a calendar. */
export const DayInput = ({ id, label, value, onDay }: DayInputProps) => {
  const t = useWords('editor')
  const calendar = useRef<HTMLInputElement>(null)
  return (
    <div className={classes.day}>
      <CheckedInput
        id={id}
        aria-label={label}
        placeholder="2026-12-05"
        value={value}
        refused={t('details.dateRefused')}
        read={readDay}
        onValue={onDay}
        rightSectionWidth={24}
        rightSection={
          <ActionIcon
            size="sm"
            aria-label={t('schedule.calendar')}
            onClick={() => calendar.current?.showPicker()}
          >
            <Icon of={IconCalendar} size={14} />
          </ActionIcon>
        }
      />
      <input
        ref={calendar}
        type="date"
        className={classes.calendar}
        tabIndex={-1}
        aria-hidden
        value={value}
        onChange={(event) => onDay(event.currentTarget.value)}
      />
    </div>
  )
}
