import { ActionIcon } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { dateSchema } from '../../../shared/domain/identifier'
import { useWords } from '../../i18n/use-words'
import { Field } from '../../ui/parts/field'
import { Icon } from '../../ui/parts/icon'
import type { Draft } from '../draft/create-draft'
import { useDraft } from '../draft/use-draft'
import { DayInput } from '../schedule/day-input'
import { TimeInput } from '../schedule/time-input'
import classes from './inspector-tabs.module.css'

const timeOf = (date: string | null) => date?.slice(11) ?? ''

/** Day and time of day as the article's own date; no day is no date. */
export function joinDate(day: string, time: string): string | null {
  if (day === '') return null
  const date = time === '' ? day : `${day} ${time}`
  return dateSchema.safeParse(date).success ? date : null
}

/** The article's own date, in the publication's time; the time of day may be left out. */
export const DateField = ({ draft }: { draft: Draft }) => {
  const t = useWords('editor')
  const [{ date }, change] = useDraft(draft)
  const day = date?.slice(0, 10) ?? ''
  return (
    <div data-detail="date">
      <Field label={t('details.date')} note={t('details.dateNote')}>
        {(id) => (
          <div className={classes.pair}>
            <DayInput id={id} value={day} onDay={(next) => change({ date: joinDate(next, timeOf(date)) })} />
            <TimeInput
              label={t('details.dateTime')}
              withSeconds
              isDisabled={day === ''}
              value={timeOf(date)}
              onTime={(time) => change({ date: joinDate(day, time) })}
            />
            {date ? (
              <ActionIcon
                size="sm"
                aria-label={t('details.clearDate')}
                onClick={() => change({ date: null })}
              >
                <Icon of={IconX} size={14} />
              </ActionIcon>
            ) : null}
          </div>
        )}
      </Field>
    </div>
  )
}
