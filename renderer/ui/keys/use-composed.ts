import { useState } from 'react'
import type { ChangeEvent, CompositionEvent } from 'react'

type TextField = HTMLInputElement | HTMLTextAreaElement

/**
 * The value of a text field and what it tells: letters that an input method is composing are shown in the field and
 * told to nobody, until they are text.
 */
export function useComposed(value: string, onValue: (value: string) => void) {
  const [composed, setComposed] = useState<string | null>(null)
  return {
    value: composed ?? value,
    onChange(event: ChangeEvent<TextField>) {
      const typed = event.currentTarget.value
      if ((event.nativeEvent as InputEvent).isComposing) setComposed(typed)
      else onValue(typed)
    },
    onCompositionEnd(event: CompositionEvent<TextField>) {
      setComposed(null)
      onValue(event.currentTarget.value)
    },
  }
}
