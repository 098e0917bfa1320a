import type { BrowserWindow } from 'electron'

export interface ClosingOptions {
  /** Asks every page to write what it has, and says how many were asked. */
  askToSave: () => number
  /** How long the pages may take, in milliseconds, before the windows close all the same. */
  patienceMs?: number
}

/**
 * Holds closing windows until every page has answered that its writing is on disk. The journal has
 * whatever a page that hangs could not save.
 */
export function createClosing({ askToSave, patienceMs = 5000 }: ClosingOptions) {
  const held = new Set<() => void>()
  let missing = 0
  let timer: NodeJS.Timeout | undefined

  function release(): void {
    clearTimeout(timer)
    missing = 0
    const closing = [...held]
    held.clear()
    for (const close of closing) close()
  }

  return {
    guard(window: BrowserWindow): void {
      let mayClose = false
      window.on('close', (event) => {
        if (mayClose || window.webContents.isCrashed()) return
        event.preventDefault()
        held.add(() => {
          mayClose = true
          if (!window.isDestroyed()) window.close()
        })
        if (missing > 0) return
        missing = askToSave()
        timer = setTimeout(release, patienceMs)
      })
    },
    /** One page has answered. */
    flushed(): void {
      missing -= 1
      if (missing <= 0 && held.size > 0) release()
    },
  }
}
