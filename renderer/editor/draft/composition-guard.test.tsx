import { describe, expect, it, vi } from 'vitest'
import { createCompositionGuard } from './composition-guard'

describe('the composition guard', () => {
  it('knows of a composition and says when its text has arrived', async () => {
    const onEnd = vi.fn()
    const guard = createCompositionGuard(document, onEnd)
    const seen = [guard.isComposing()]
    document.body.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }))
    seen.push(guard.isComposing())
    document.body.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }))
    seen.push(guard.isComposing())
    expect({ seen, ended: onEnd.mock.calls.length }).toEqual({ seen: [false, true, false], ended: 0 })
    await vi.waitFor(() => expect(onEnd).toHaveBeenCalledTimes(1))
    guard.stop()
  })

  it('does not end between two compositions that follow each other at once', async () => {
    const onEnd = vi.fn()
    const guard = createCompositionGuard(document, onEnd)
    for (const name of ['compositionstart', 'compositionend', 'compositionstart'])
      document.body.dispatchEvent(new CompositionEvent(name, { bubbles: true }))
    await new Promise((resolve) => setTimeout(resolve, 10))
    expect(onEnd).not.toHaveBeenCalled()
    guard.stop()
  })
})
