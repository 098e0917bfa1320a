/** Lets work through while it is open, and holds it while it is closed. */
export interface Gate {
  pass: () => Promise<void>
  open: () => void
  close: () => void
}

export function createGate(): Gate {
  let waiting: Promise<void> | null = null
  let release = () => {}
  return {
    pass: async () => {
      await waiting
    },
    open: () => {
      release()
      waiting = null
    },
    close: () => {
      waiting ??= new Promise((resolve) => {
        release = resolve
      })
    },
  }
}
