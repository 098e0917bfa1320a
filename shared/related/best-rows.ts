export interface ScoredRow {
  row: number
  score: number
}

/** The best of many scores, the best first; of equal ones the lower row. */
export function createBestRows(limit: number) {
  const heap: ScoredRow[] = []
  const isWorse = (one: ScoredRow, other: ScoredRow) =>
    one.score < other.score || (one.score === other.score && one.row > other.row)
  const sink = () => {
    for (let at = 0; ;) {
      let least = at
      for (const child of [at * 2 + 1, at * 2 + 2]) {
        const [one, other] = [heap[child], heap[least]]
        if (one && other && isWorse(one, other)) least = child
      }
      if (least === at) return
      swap(at, least)
      at = least
    }
  }
  const swap = (one: number, other: number) => {
    const [first, second] = [heap[one], heap[other]]
    if (!first || !second) return
    heap[one] = second
    heap[other] = first
  }
  const rise = (from: number) => {
    for (let at = from; at > 0;) {
      const parent = (at - 1) >> 1
      const [one, other] = [heap[at], heap[parent]]
      if (!one || !other || !isWorse(one, other)) return
      swap(at, parent)
      at = parent
    }
  }
  return {
    offer(row: number, score: number): void {
      if (heap.length < limit) {
        heap.push({ row, score })
        rise(heap.length - 1)
        return
      }
      const worst = heap[0]
      if (!worst || score < worst.score || (score === worst.score && row > worst.row)) return
      heap[0] = { row, score }
      sink()
    },
    list: (): ScoredRow[] => [...heap].sort((one, other) => (isWorse(one, other) ? 1 : -1)),
  }
}
