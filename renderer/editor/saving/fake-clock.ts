import type { Clock } from './clock'

export interface FakeClock extends Clock {
  /** Lets time pass, what is due happens in its order, and promises between are settled. */
  pass(milliseconds: number): Promise<void>
}

export async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve()
}

/** A clock that goes only when a test says so. */
export function createFakeClock(): FakeClock {
  let time = 0
  let waiting: { at: number; act: () => void }[] = []
  return {
    now: () => time,
    after(milliseconds, act) {
      const timer = { at: time + milliseconds, act }
      waiting.push(timer)
      return () => {
        waiting = waiting.filter((each) => each !== timer)
      }
    },
    async pass(milliseconds) {
      const end = time + milliseconds
      for (;;) {
        const next = waiting.filter((each) => each.at <= end).sort((one, other) => one.at - other.at)[0]
        if (!next) break
        waiting = waiting.filter((each) => each !== next)
        time = next.at
        next.act()
        await settle()
      }
      time = end
      await settle()
    },
  }
}
