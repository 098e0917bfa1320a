/** Runs tasks of one key one after the other and those of different keys side by side. */
export interface TaskQueues {
  run<T>(key: string, task: () => Promise<T>): Promise<T>
  /** Waits until nothing is under way. */
  idle(): Promise<void>
}

export function createTaskQueues(): TaskQueues {
  const tails = new Map<string, Promise<unknown>>()
  return {
    run: (key, task) => {
      const before = tails.get(key) ?? Promise.resolve()
      const result = before.then(task, task)
      const tail = result.then(
        () => undefined,
        () => undefined,
      )
      tails.set(key, tail)
      void tail.then(() => {
        if (tails.get(key) === tail) tails.delete(key)
      })
      return result
    },
    idle: async () => {
      while (tails.size > 0) await Promise.all(tails.values())
    },
  }
}
