/**
 * Finds the most items that can stay where they are when each section is printed after the one before it: true for
 * those. `sections` gives the section of each item in source order, 0 to `count` - 1.
 */
export function keptInOrder(sections: readonly number[], count: number): boolean[] {
  // best[s]: the most items of a run that ends in a section up to s, and the index of its last item.
  const best = Array.from({ length: count }, () => ({ size: 0, last: -1 }))
  const before: number[] = []
  for (const [index, section] of sections.entries()) {
    const run = best[section] ?? { size: 0, last: -1 }
    before[index] = run.last
    const longer = { size: run.size + 1, last: index }
    for (let later = section; later < count; later += 1) {
      if ((best[later]?.size ?? 0) < longer.size) best[later] = longer
    }
  }
  const kept = sections.map(() => false)
  for (let at = best[count - 1]?.last ?? -1; at >= 0; at = before[at] ?? -1) kept[at] = true
  return kept
}
