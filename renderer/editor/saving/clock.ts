/** Time as the saving of an article needs it; a test has its own. */
export interface Clock {
  now(): number
  /** Calls `act` once after `milliseconds`; gives the function that calls it off. */
  after(milliseconds: number, act: () => void): () => void
}

export const systemClock: Clock = {
  now: () => Date.now(),
  after(milliseconds, act) {
    const timer = setTimeout(act, milliseconds)
    return () => clearTimeout(timer)
  },
}
