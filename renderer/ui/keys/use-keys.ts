import { useEffect, useRef } from 'react'
import { isComposing } from './is-composing'
import { isTypingTarget } from './is-typing-target'
import { keyName } from './key-name'

export type KeyBindings = Record<string, ((event: KeyboardEvent) => void) | undefined>

const inLayer = (target: EventTarget | null) =>
  target instanceof Element && target.closest('[role="dialog"], [role="menu"], [role="listbox"]') !== null

/**
 * Keys of the screen, named as by `keyName`. A key that an input method took is never handled; single keys rest while
 * a text field has focus; all rest while focus is in a dialog or a menu.
 */
export const useKeys = (bindings: KeyBindings, enabled = true) => {
  const current = useRef(bindings)
  useEffect(() => {
    current.current = bindings
  })
  useEffect(() => {
    if (!enabled) return
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isComposing(event) || inLayer(event.target)) return
      const name = keyName(event)
      const handle = current.current[name]
      if (!handle || (!name.includes('mod+') && isTypingTarget(event.target))) return
      event.preventDefault()
      handle(event)
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [enabled])
}
