import type { Versions } from './clash'
import { heaviestIncreasing } from './increasing'

export interface OrderRules<K> {
  /** How much there is to move: of two neighbours that changed places the lighter one moved. */
  weightOf: (key: K) => number
  /** Whether two things that are new, one on each side, are the same thing. */
  isSameNew: (ours: K, theirs: K) => boolean
  /** Whose place has what both moved to different places. */
  standsTorn: (key: K) => 'ours' | 'theirs'
}

export interface MergedOrder<K> {
  order: K[]
  /** What both sides moved, to different places. */
  torn: K[]
}

interface Sides<T> {
  ours: T
  theirs: T
}

type Runs<K> = Map<number, K[]>

/**
 * Merges three orders of things. Each list holds the things that are to be in the result and that the version has.
 * What neither side moved is the skeleton; everything else follows what it follows on the side that put it there, ours
 * before theirs where both put something in the same place.
 */
export function mergeOrder<K>(lists: Versions<readonly K[]>, rules: OrderRules<K>): MergedOrder<K> {
  const has = { base: new Set(lists.base), ours: new Set(lists.ours), theirs: new Set(lists.theirs) }
  const common = lists.base.filter((key) => has.ours.has(key) && has.theirs.has(key))
  const still = {
    ours: unmoved(common, lists.ours, rules.weightOf),
    theirs: unmoved(common, lists.theirs, rules.weightOf),
  }
  const skeleton = common.filter((key) => still.ours.has(key) && still.theirs.has(key))
  const isCommon = new Set(common)
  const placedBy = (side: keyof Sides<K>) => (key: K) => !isCommon.has(key) || !still[side].has(key)
  const runs = {
    ours: runsOf(lists.ours, skeleton, placedBy('ours')),
    theirs: runsOf(lists.theirs, skeleton, placedBy('theirs')),
  }
  const torn = dropTorn(runs, (key) => (has.base.has(key) ? rules.standsTorn(key) : 'ours')).filter((key) =>
    has.base.has(key),
  )
  const isNew = (key: K) => !has.base.has(key) && has.ours.has(key) !== has.theirs.has(key)
  const order: K[] = []
  for (let slot = 0; slot <= skeleton.length; slot += 1) {
    if (slot > 0) order.push(skeleton[slot - 1] as K)
    const isSame = (own: K, other: K) =>
      own === other || (isNew(own) && isNew(other) && rules.isSameNew(own, other))
    order.push(...mergeRuns(runs.ours.get(slot) ?? [], runs.theirs.get(slot) ?? [], isSame))
  }
  return { order, torn }
}

function unmoved<K>(common: readonly K[], list: readonly K[], weightOf: (key: K) => number): Set<K> {
  const rankOf = new Map(common.map((key, index) => [key, index]))
  const ranks = list.flatMap((key) => rankOf.get(key) ?? [])
  const kept = heaviestIncreasing(ranks, (rank) => weightOf(common[rank] as K))
  return new Set([...kept].map((rank) => common[rank] as K))
}

/** What a side put after each part of the skeleton; 0 is the beginning. */
function runsOf<K>(list: readonly K[], skeleton: readonly K[], isPlaced: (key: K) => boolean): Runs<K> {
  const slotOf = new Map(skeleton.map((key, index) => [key, index + 1]))
  const runs: Runs<K> = new Map()
  let slot = 0
  for (const key of list) {
    const here = slotOf.get(key)
    if (here !== undefined) slot = here
    else if (isPlaced(key)) runs.set(slot, [...(runs.get(slot) ?? []), key])
  }
  return runs
}

/** Takes what the runs of both have in different places from those whose place it does not keep; gives what was taken. */
function dropTorn<K>(runs: Sides<Runs<K>>, standsTorn: (key: K) => 'ours' | 'theirs'): K[] {
  const slotOf = new Map([...runs.ours].flatMap(([slot, keys]) => keys.map((key) => [key, slot] as const)))
  const torn: K[] = []
  for (const [slot, keys] of runs.theirs)
    torn.push(...keys.filter((key) => slotOf.has(key) && slotOf.get(key) !== slot))
  const isGiven = new Map(torn.map((key) => [key, standsTorn(key)]))
  for (const side of ['ours', 'theirs'] as const)
    for (const [slot, keys] of runs[side])
      runs[side].set(
        slot,
        keys.filter((key) => (isGiven.get(key) ?? side) === side),
      )
  return torn
}

/** Two runs as one: what both have once, between that ours before theirs. */
function mergeRuns<K>(ours: readonly K[], theirs: readonly K[], isSame: (own: K, other: K) => boolean): K[] {
  if (ours.length === 0 || theirs.length === 0) return [...ours, ...theirs]
  const longest = longestCommon(ours, theirs, isSame)
  const merged: K[] = []
  let [own, other] = [0, 0]
  for (const match of [...longest, { own: ours.length, other: theirs.length }]) {
    merged.push(
      ...ours.slice(own, match.own),
      ...theirs.slice(other, match.other),
      ...ours.slice(match.own, match.own + 1),
    )
    own = match.own + 1
    other = match.other + 1
  }
  return [...new Set(merged)]
}

function longestCommon<K>(ours: readonly K[], theirs: readonly K[], isSame: (own: K, other: K) => boolean) {
  const width = theirs.length + 1
  const table = new Uint32Array((ours.length + 1) * width)
  for (let own = ours.length - 1; own >= 0; own -= 1)
    for (let other = theirs.length - 1; other >= 0; other -= 1)
      table[own * width + other] = isSame(ours[own] as K, theirs[other] as K)
        ? (table[(own + 1) * width + other + 1] ?? 0) + 1
        : Math.max(table[(own + 1) * width + other] ?? 0, table[own * width + other + 1] ?? 0)
  const matches: { own: number; other: number }[] = []
  for (let own = 0, other = 0; own < ours.length && other < theirs.length;) {
    if (isSame(ours[own] as K, theirs[other] as K)) matches.push({ own: own++, other: other++ })
    else if ((table[(own + 1) * width + other] ?? 0) >= (table[own * width + other + 1] ?? 0)) own += 1
    else other += 1
  }
  return matches
}
