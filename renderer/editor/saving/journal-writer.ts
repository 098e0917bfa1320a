import type { AppError } from '../../../shared/errors'
import type { Result } from '../../../shared/result'
import type { Clock } from './clock'

/** How long a change may wait before it is in the journal. */
export const journalDelay = 200

interface JournalPorts {
  /** Writes the text of now, with the base of now. */
  write(): Promise<Result<null, AppError>>
  discard(): Promise<Result<null, AppError>>
  isComposing(): boolean
  clock: Clock
}

export interface JournalWriter {
  touch(): void
  compositionEnded(): void
  /** Writes at once what still waits. */
  flush(): Promise<void>
  /** The text is on the disk as a save: the journal has nothing to give back. */
  discard(): void
  /** Whether the journal has everything that was typed. */
  isComplete(): boolean
}

/** Writes the journal at most 0.2 s after a change, one write at a time; half a composition is never written. */
export function createJournalWriter({ write, discard, isComposing, clock }: JournalPorts): JournalWriter {
  let cancelTimer: (() => void) | null = null
  let isDue = false
  let isWaiting = false
  let chain: Promise<void> = Promise.resolve()

  const stopTimer = () => {
    cancelTimer?.()
    cancelTimer = null
  }
  const writeOnce = async () => {
    if (!isWaiting) return
    isWaiting = false
    const result = await write()
    if (!result.ok) isWaiting = true
  }
  const start = () => {
    stopTimer()
    isDue = false
    chain = chain.then(writeOnce)
    return chain
  }
  const due = () => {
    cancelTimer = null
    isDue = true
    if (!isComposing()) void start()
  }
  return {
    touch() {
      isWaiting = true
      if (!isDue) cancelTimer ??= clock.after(journalDelay, due)
    },
    compositionEnded() {
      if (isDue) void start()
    },
    flush: () => (isWaiting ? start() : chain),
    discard() {
      stopTimer()
      isDue = false
      isWaiting = false
      chain = chain.then(async () => {
        if (!isWaiting) await discard()
      })
    },
    isComplete: () => !isWaiting,
  }
}
