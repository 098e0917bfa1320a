/** What came in and was not taken yet, in order. */
export interface Inbox<T> {
  put(value: T): void
  /** Waits for the next; rejects with the error of `fail`, once all before it is taken. */
  take(): Promise<T>
  fail(error: Error): void
}

export function createInbox<T>(): Inbox<T> {
  const values: T[] = []
  let failure: Error | null = null
  let wake = () => {}
  return {
    put(value) {
      values.push(value)
      wake()
    },
    fail(error) {
      failure ??= error
      wake()
    },
    async take() {
      for (;;) {
        const [value] = values.splice(0, 1)
        if (value !== undefined) return value
        if (failure) throw failure
        await new Promise<void>((resolve) => {
          wake = resolve
        })
      }
    },
  }
}
