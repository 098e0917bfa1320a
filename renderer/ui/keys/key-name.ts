export const isApple = (): boolean => /Mac|iPhone|iPad/.test(navigator.platform)

/**
 * The name of a key press as bindings write it: `j`, `mod+k`, `shift+arrowdown`. `mod` is Command on a Mac and Ctrl
 * elsewhere. Shift is named only with keys that shift does not change, so `?` is `?`.
 */
export const keyName = (event: KeyboardEvent): string => {
  const key = event.key === ' ' ? 'space' : event.key.toLowerCase()
  const mod = isApple() ? event.metaKey : event.ctrlKey
  const isSymbol = key.length === 1 && !/[a-z0-9]/.test(key)
  return [mod && 'mod', event.altKey && 'alt', event.shiftKey && !isSymbol && 'shift', key]
    .filter(Boolean)
    .join('+')
}
