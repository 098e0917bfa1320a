import type { BrowserWindow } from 'electron'

export interface ClosingOptions {
  /** Asks the page to write what it has. */
  askToSave: () => void
  /** How long the page may take, in milliseconds, before the window closes all the same. */
  patienceMs?: number
}

/**
 * Holds a closing window until its page says that everything is on disk. The journal has whatever
 * a page that hangs could not save.
 */
export function createClosing({ askToSave, patienceMs = 5000 }: ClosingOptions) {
  let finish: (() => void) | null = null
  return {
    guard(window: BrowserWindow): void {
      let mayClose = false
      window.on('close', (event) => {
        if (mayClose || window.webContents.isCrashed()) return
        event.preventDefault()
        if (finish) return
        const timer = setTimeout(() => finish?.(), patienceMs)
        finish = () => {
          clearTimeout(timer)
          finish = null
          mayClose = true
          if (!window.isDestroyed()) window.close()
        }
        askToSave()
      })
    },
    flushed: () => finish?.(),
  }
}
