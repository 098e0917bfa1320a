type Flush = () => Promise<unknown>

const open = new Set<Flush>()

/** Registers what must be written before the window may close; gives the function that ends it. */
export function onFlush(flush: Flush): () => void {
  open.add(flush)
  return () => void open.delete(flush)
}

/** Writes everything that is registered; waits for all, whatever comes of each. */
export async function flushAll(): Promise<void> {
  await Promise.allSettled([...open].map((flush) => flush()))
}
