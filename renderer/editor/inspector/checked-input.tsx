import type { TextInputProps } from '@mantine/core'
import { useState } from 'react'
import { ComposedInput } from '../../ui/parts/composed-input'

type CheckedInputProps<T> = Omit<TextInputProps, 'value' | 'onChange' | 'error'> & {
  /** The value as text. */
  value: string
  /** The value that a text stands for; null where it stands for none. */
  read: (text: string) => { value: T } | null
  onValue: (value: T) => void
  refused: string
}

/** A text field whose text must be readable as a value: what is not stays in the field, marked, and is not stored.
 * What was typed is shown as the value reads once the field is left. */
export function CheckedInput<T>({ value, read, onValue, refused, ...rest }: CheckedInputProps<T>) {
  const [typed, setTyped] = useState<string | null>(null)
  const isRefused = typed !== null && read(typed) === null
  const change = (text: string) => {
    setTyped(text)
    const found = read(text)
    if (found) onValue(found.value)
  }
  return (
    <ComposedInput
      {...rest}
      value={typed ?? value}
      error={isRefused ? refused : undefined}
      onValue={change}
      onBlur={() => setTyped((text) => (text !== null && read(text) ? null : text))}
    />
  )
}
