import type { KeyboardEvent as ReactKeyboardEvent } from 'react'

/**
 * Whether this key belongs to an input method that is composing. Chromium sends 229 for keys that the input method
 * took, also for the Enter that ends the composition, where `isComposing` may already be false.
 */
export const isComposing = (event: KeyboardEvent | ReactKeyboardEvent): boolean => {
  const native = 'nativeEvent' in event ? event.nativeEvent : event
  return native.isComposing || native.keyCode === 229
}
