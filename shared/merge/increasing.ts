/**
 * The heaviest subsequence of distinct `ranks` that increases, as a set of ranks: what stayed in place when a list was
 * reordered, so that of two neighbours that changed places the smaller one counts as moved.
 */
export function heaviestIncreasing(
  ranks: readonly number[],
  weightOf: (rank: number) => number,
): Set<number> {
  if (ranks.every((rank, index) => index === 0 || (ranks[index - 1] ?? 0) < rank)) return new Set(ranks)
  const sorted = [...ranks].sort((one, other) => one - other)
  const placeOf = new Map(sorted.map((rank, index) => [rank, index + 1]))
  const tree = new Array<{ weight: number; rank: number } | null>(ranks.length + 1).fill(null)
  const before = new Map<number, number | null>()
  for (const rank of ranks) {
    const place = placeOf.get(rank) ?? 1
    const best = heaviestUpTo(tree, place - 1)
    before.set(rank, best?.rank ?? null)
    const weight = (best?.weight ?? 0) + weightOf(rank)
    for (let at = place; at < tree.length; at += at & -at)
      if ((tree[at]?.weight ?? 0) < weight) tree[at] = { weight, rank }
  }
  const kept = new Set<number>()
  for (
    let rank = heaviestUpTo(tree, ranks.length)?.rank ?? null;
    rank !== null;
    rank = before.get(rank) ?? null
  )
    kept.add(rank)
  return kept
}

type Best = { weight: number; rank: number } | null

function heaviestUpTo(tree: readonly Best[], place: number): Best {
  let best: Best = null
  for (let at = place; at > 0; at -= at & -at) {
    const here = tree[at] ?? null
    if (here && here.weight > (best?.weight ?? 0)) best = here
  }
  return best
}
