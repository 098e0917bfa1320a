import type { PlanLine } from '../../shared/imports/plan'

/** What becomes of an item, as a person tells it: what is skipped is the same, or is not wanted. */
export const outcomes = ['create', 'update', 'same', 'left-out', 'refuse'] as const
export type Outcome = (typeof outcomes)[number]

/** `look`: what goes in with something to be told of it. */
export type LineFilter = Outcome | 'all' | 'look'

export function outcomeOf({ action, why }: Pick<PlanLine, 'action' | 'why'>): Outcome {
  if (action !== 'skip') return action
  return why === 'left-out' ? 'left-out' : 'same'
}

export function filterLines(lines: readonly PlanLine[], filter: LineFilter): readonly PlanLine[] {
  if (filter === 'all') return lines
  if (filter === 'look') return lines.filter(deservesLook)
  return lines.filter((line) => outcomeOf(line) === filter)
}

function deservesLook({ action, losses, guesses }: PlanLine): boolean {
  return (action === 'create' || action === 'update') && losses + guesses > 0
}

export function countOutcomes(lines: readonly PlanLine[]): Record<Outcome | 'look', number> {
  const counts = { create: 0, update: 0, same: 0, 'left-out': 0, refuse: 0, look: 0 }
  for (const line of lines) {
    counts[outcomeOf(line)] += 1
    if (deservesLook(line)) counts.look += 1
  }
  return counts
}
