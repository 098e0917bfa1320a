/** Knows whether an input method is composing anywhere in the window. */
export interface CompositionGuard {
  isComposing(): boolean
  stop(): void
}

/** `onEnd` is called after the composed text has arrived in its field. */
export function createCompositionGuard(target: EventTarget, onEnd: () => void): CompositionGuard {
  let composing = false
  const start = () => {
    composing = true
  }
  const end = () => {
    composing = false
    // The input event that brings the text comes after `compositionend` in the same task.
    setTimeout(() => {
      if (!composing) onEnd()
    })
  }
  target.addEventListener('compositionstart', start, true)
  target.addEventListener('compositionend', end, true)
  return {
    isComposing: () => composing,
    stop() {
      target.removeEventListener('compositionstart', start, true)
      target.removeEventListener('compositionend', end, true)
    },
  }
}
