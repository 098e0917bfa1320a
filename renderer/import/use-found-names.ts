import { useState } from 'react'
import type { ImportPlan } from '../../shared/imports/plan'

type Found = Pick<ImportPlan, 'columns' | 'tags' | 'authors' | 'states'>

/**
 * The names of the first plan of a source, with those that a later one adds: a name does not leave the list, or its
 * place in it, because a rule leaves its articles out.
 */
export function useFoundNames(plan: ImportPlan): Found {
  const [first, setFirst] = useState<Found>(plan)
  const joined: Found = {
    columns: join(first.columns, plan.columns),
    tags: join(first.tags, plan.tags),
    authors: join(first.authors, plan.authors),
    states: join(first.states, plan.states),
  }
  const isLonger = (['columns', 'tags', 'authors', 'states'] as const).some(
    (kind) => joined[kind].length > first[kind].length,
  )
  if (isLonger) setFirst(joined)
  return joined
}

function join<T extends { name: unknown }>(known: readonly T[], found: readonly T[]): T[] {
  const keys = new Set(known.map(({ name }) => JSON.stringify(name)))
  return [...known, ...found.filter(({ name }) => !keys.has(JSON.stringify(name)))]
}
