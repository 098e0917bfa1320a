import { useWords } from '../../i18n/use-words'
import { CheckedInput } from '../inspector/checked-input'

type TimeInputProps = {
  label: string
  value: string
  isDisabled?: boolean
  withSeconds?: boolean
  onTime: (time: string) => void
}

/** 9:5 and 09：05 are 09:05; empty is no time; null is what is no time of day. */
export function readTime(text: string, withSeconds = false): { value: string } | null {
  const typed = text.normalize('NFKC').trim()
  if (typed === '') return { value: '' }
  const parts = /^(\d{1,2}):(\d{1,2})(?::(\d{1,2}))?$/.exec(typed)
  if (!parts || (parts[3] !== undefined && !withSeconds)) return null
  const numbers = parts.slice(1).filter((part) => part !== undefined)
  const isInRange = numbers.every((part, index) => Number(part) < (index === 0 ? 24 : 60))
  return isInRange ? { value: numbers.map((part) => part.padStart(2, '0')).join(':') } : null
}

/** A time of day on a clock of 24 hours, whatever the system's habit is. */
export const TimeInput = ({
  label,
  value,
  isDisabled = false,
  withSeconds = false,
  onTime,
}: TimeInputProps) => {
  const t = useWords('editor')
  return (
    <CheckedInput
      aria-label={label}
      placeholder="09:00"
      value={value}
      disabled={isDisabled}
      refused={t('details.timeRefused')}
      read={(text) => readTime(text, withSeconds)}
      onValue={onTime}
    />
  )
}
