import { TextInput } from '@mantine/core'
import type { TextInputProps } from '@mantine/core'
import { useComposed } from '../keys/use-composed'

type ComposedInputProps = Omit<TextInputProps, 'value' | 'onChange' | 'onCompositionEnd'> & {
  value: string
  onValue: (value: string) => void
}

/** A text field of the kit that tells what was written, and never what an input method is still composing. */
export const ComposedInput = ({ value, onValue, ...rest }: ComposedInputProps) => (
  <TextInput {...rest} {...useComposed(value, onValue)} />
)
