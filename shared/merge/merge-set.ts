import type { Versions } from './clash'

/** What either side added, without what either side removed, sorted. */
export function mergeSet({ base, ours, theirs }: Versions<readonly string[]>): string[] {
  const has = { base: new Set(base), ours: new Set(ours), theirs: new Set(theirs) }
  const all = [...new Set([...base, ...ours, ...theirs])].sort()
  return all.filter((value) => (has.base.has(value) ? has.ours.has(value) && has.theirs.has(value) : true))
}
