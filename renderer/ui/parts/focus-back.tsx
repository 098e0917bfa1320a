import { useEffect, useState } from 'react'

/** The innermost: a list or a paper inside of its screen. */
const home = () => [...document.querySelectorAll<HTMLElement>('[data-focus-home]')].at(-1)

function isLost(): boolean {
  const active = document.activeElement
  if (active === null || active === document.body) return true
  return active.hasAttribute('data-focus-home') && active !== home()
}

/** Where what had the focus is gone, the keyboard goes on at the screen's `data-focus-home`. */
export function keepFocus(before?: Element | null): void {
  requestAnimationFrame(() => {
    if (!isLost()) return
    if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
    if (isLost()) home()?.focus({ preventScroll: true })
  })
}

/** Inside a dialog: gives the focus back to where it was before, also where the dialog is simply no longer drawn. */
export const FocusBack = () => {
  const [before] = useState(() => document.activeElement)
  useEffect(() => () => keepFocus(before), [before])
  return null
}
