import type { Versions } from './clash'
import type { Edge } from './match-blocks'

/** Blocks of the three versions that belong together, by number, in the order of their version. */
export type Unit = Versions<number[]>

/** Puts together what edges connect; a block without an edge is a unit of its own. */
export function unitsOf(
  sizes: Versions<number>,
  edges: { ours: readonly Edge[]; theirs: readonly Edge[] },
): Unit[] {
  const firsts = { base: 0, ours: sizes.base, theirs: sizes.base + sizes.ours }
  const leaders = Array.from({ length: sizes.base + sizes.ours + sizes.theirs }, (_none, index) => index)
  const leaderOf = (member: number): number => {
    let leader = member
    while (leaders[leader] !== leader) leader = leaders[leader] ?? leader
    leaders[member] = leader
    return leader
  }
  const join = (one: number, other: number) => {
    const [first, second] = [leaderOf(one), leaderOf(other)]
    leaders[Math.max(first, second)] = Math.min(first, second)
  }
  for (const side of ['ours', 'theirs'] as const)
    for (const edge of edges[side]) join(edge.base, firsts[side] + edge.side)
  const units = new Map<number, Unit>()
  for (const version of ['base', 'ours', 'theirs'] as const)
    for (let index = 0; index < sizes[version]; index += 1) {
      const leader = leaderOf(firsts[version] + index)
      const unit = units.get(leader) ?? { base: [], ours: [], theirs: [] }
      unit[version].push(index)
      units.set(leader, unit)
    }
  return [...units.values()]
}
