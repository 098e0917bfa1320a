import type { PackedRows } from './packed-rows'

/** The words of both rows, those that bring them together most first. */
export function sharedTerms(rows: PackedRows, one: number, other: number, most: number): number[] {
  const shared: { term: number; weight: number }[] = []
  eachShared(rows, one, other, (term, weight) => shared.push({ term, weight }))
  return shared
    .sort((first, second) => second.weight - first.weight || first.term - second.term)
    .slice(0, most)
    .map(({ term }) => term)
}

function eachShared(
  rows: PackedRows,
  one: number,
  other: number,
  use: (term: number, weight: number) => void,
): void {
  const [ours, theirs] = [rows.terms(one), rows.terms(other)]
  const [ourWeights, theirWeights] = [rows.weights(one), rows.weights(other)]
  for (let left = 0, right = 0; left < ours.length && right < theirs.length;) {
    const [term, otherTerm] = [ours[left] ?? 0, theirs[right] ?? 0]
    if (term === otherTerm) use(term, (ourWeights[left] ?? 0) * (theirWeights[right] ?? 0))
    if (term <= otherTerm) left += 1
    if (otherTerm <= term) right += 1
  }
}
