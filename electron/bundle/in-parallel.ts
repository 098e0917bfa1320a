/** Runs the task for every item, at most `limit` at a time; stops at the first that throws. */
export async function inParallel<T>(
  items: readonly T[],
  limit: number,
  task: (item: T) => Promise<void>,
): Promise<void> {
  const open = items.values()
  let isBroken = false
  const run = async () => {
    for (const item of open) {
      if (isBroken) return
      await task(item)
    }
  }
  const runners = Array.from({ length: limit }, () =>
    run().catch((error: unknown) => {
      isBroken = true
      throw error
    }),
  )
  const ended = await Promise.allSettled(runners)
  const broken = ended.find((each) => each.status === 'rejected')
  if (broken) throw broken.reason
}
