import type { Edge } from './match-blocks'

/** The edges between a base and a side, from either end. */
export interface EdgeIndex {
  basesOf: (side: number) => readonly number[]
  sidesOf: (base: number) => readonly number[]
}

export function indexEdges(edges: readonly Edge[]): EdgeIndex {
  const bases = new Map<number, number[]>()
  const sides = new Map<number, number[]>()
  for (const { base, side } of edges) {
    add(bases, side, base)
    add(sides, base, side)
  }
  return { basesOf: (side) => bases.get(side) ?? [], sidesOf: (base) => sides.get(base) ?? [] }
}

function add(to: Map<number, number[]>, key: number, value: number): void {
  const known = to.get(key)
  if (known) known.push(value)
  else to.set(key, [value])
}
