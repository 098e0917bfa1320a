import { ActionIcon, TextInput } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { dateSchema } from '../../../shared/domain/identifier'
import { useWords } from '../../i18n/use-words'
import { Field } from '../../ui/parts/field'
import { Icon } from '../../ui/parts/icon'
import type { Draft } from '../draft/create-draft'
import { useDraft } from '../draft/use-draft'
import { CheckedInput } from './checked-input'
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
            <CheckedInput
              id={id}
              placeholder="2026-12-05"
              refused={t('details.dateRefused')}
              value={day}
              read={(text) => {
                const next = joinDate(text.trim(), timeOf(date))
                return text.trim() === '' || next ? { value: next } : null
              }}
              onValue={(value) => change({ date: value })}
            />
            <TextInput
              type="time"
              step={timeOf(date).length > 5 ? 1 : 60}
              aria-label={t('details.dateTime')}
              disabled={day === ''}
              value={timeOf(date)}
              onChange={(event) => change({ date: joinDate(day, event.currentTarget.value) })}
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
