import type { ImportPlan, PlanLine } from '../../shared/imports/plan'

/** `look`: what goes in with something to be told of it. */
export const lineFilters = ['all', 'look', 'create', 'update', 'skip', 'refuse'] as const
export type LineFilter = (typeof lineFilters)[number]

const goesIn = ({ action }: PlanLine) => action === 'create' || action === 'update'

export function filterLines(lines: readonly PlanLine[], filter: LineFilter): readonly PlanLine[] {
  if (filter === 'all') return lines
  if (filter === 'look') return lines.filter((line) => goesIn(line) && line.losses + line.guesses > 0)
  return lines.filter(({ action }) => action === filter)
}

export function countOfFilter(
  { counts }: Pick<ImportPlan, 'counts'>,
  lines: readonly PlanLine[],
  filter: LineFilter,
): number {
  if (filter === 'look') return filterLines(lines, filter).length
  if (filter === 'all') return Object.values(counts).reduce((sum, count) => sum + count, 0)
  return counts[filter]
}
