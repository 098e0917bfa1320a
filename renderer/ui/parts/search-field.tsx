import { CloseButton, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import type { Ref } from 'react'
import { isComposing } from '../keys/is-composing'
import { Icon } from './icon'

type SearchFieldProps = {
  label: string
  /** The label where there is none. */
  placeholder?: string
  clearLabel: string
  className?: string
  ref?: Ref<HTMLInputElement>
  value: string
  onChange: (value: string) => void
}

/** Narrows what is shown while one types. Enter leaves it and Escape clears it, but for keys of an input method. */
export const SearchField = ({
  label,
  placeholder = label,
  clearLabel,
  className,
  ref,
  value,
  onChange,
}: SearchFieldProps) => (
  <TextInput
    ref={ref}
    size="xs"
    className={className}
    aria-label={label}
    placeholder={placeholder}
    leftSection={<Icon of={IconSearch} size={14} />}
    rightSection={
      value ? <CloseButton size="xs" aria-label={clearLabel} onClick={() => onChange('')} /> : undefined
    }
    value={value}
    onChange={(event) => onChange(event.currentTarget.value)}
    onKeyDown={(event) => {
      if (isComposing(event) || (event.key !== 'Escape' && event.key !== 'Enter')) return
      if (event.key === 'Escape') onChange('')
      event.currentTarget.blur()
    }}
  />
)
