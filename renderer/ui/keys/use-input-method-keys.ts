import { useEffect } from 'react'
import { isComposing } from './is-composing'

const acting = new Set(['Enter', 'Escape', 'Tab', 'ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'])

/**
 * Keys with which an input method ends, gives up or chooses reach nothing in the page: not every component that closes
 * on Escape asks whose key it was.
 */
export function useInputMethodKeys(): void {
  useEffect(() => {
    const keep = (event: KeyboardEvent) => {
      if (acting.has(event.key) && isComposing(event)) event.stopPropagation()
    }
    window.addEventListener('keydown', keep, true)
    return () => window.removeEventListener('keydown', keep, true)
  }, [])
}
