import type { Choice, Decider } from './choice'
import type { Clash, ClashPath, Versions } from './clash'
import { settleField } from './merge-shell'
import { mergeOrder } from './merge-order'
import { mergeValue } from './merge-value'
import { isSame } from './stable-text'

interface Item {
  id: string
}
type Fields = Record<string, unknown>

export interface MergedList<T> {
  items: T[]
  clashes: Clash[]
}

interface ListRules {
  path: ClashPath
  /** How many items there is room for. */
  limit: number
  decider: Decider
}

/** A list that is being merged, and what clashed in it so far. */
interface Listing extends ListRules {
  clashes: Clash[]
}

/** Merges lists of items by their ids: added, removed, changed field by field, and reordered. */
export function mergeKeyedList<T extends Item>(
  lists: Versions<readonly T[]>,
  rules: ListRules,
): MergedList<T> {
  const byId = {
    base: new Map(lists.base.map((item) => [item.id, item])),
    ours: new Map(lists.ours.map((item) => [item.id, item])),
    theirs: new Map(lists.theirs.map((item) => [item.id, item])),
  }
  const listing: Listing = { ...rules, clashes: [] }
  const merged = new Map<string, T>()
  for (const id of new Set([...byId.base.keys(), ...byId.ours.keys(), ...byId.theirs.keys()])) {
    const item = { base: byId.base.get(id), ours: byId.ours.get(id), theirs: byId.theirs.get(id) }
    const result = mergeItem(id, item, listing)
    if (result) merged.set(id, result)
  }
  const listOf = (version: keyof Versions<unknown>) =>
    [...byId[version].keys()].filter((id) => merged.has(id))
  const isSameNew = (own: string, other: string) =>
    isSame({ ...merged.get(own), id: '' }, { ...merged.get(other), id: '' })
  const { order } = mergeOrder(
    { base: listOf('base'), ours: listOf('ours'), theirs: listOf('theirs') },
    { weightOf: () => 1, isSameNew, standsTorn: (id) => settleOrder(id, byId, listing) },
  )
  const items = order.flatMap((id) => merged.get(id) ?? [])
  return { items: withinLimit(items, byId, listing), clashes: listing.clashes }
}

/** Tells that both moved it; gives the side whose place it has. */
function settleOrder(id: string, byId: Versions<Map<string, unknown>>, listing: Listing): 'ours' | 'theirs' {
  const idsOf = (version: keyof typeof byId) => [...byId[version].keys()]
  const values = { base: idsOf('base'), ours: idsOf('ours'), theirs: idsOf('theirs') }
  const stands = (choice: Choice | null) => (choice === 'theirs' ? 'theirs' : 'ours')
  return tell('order', id, values, stands, listing)
}

/** Adds a clash over a whole item; gives what stands. */
function tell<S extends Clash['stands']>(
  kind: Clash['kind'],
  id: string,
  values: Versions<unknown>,
  stands: (choice: Choice | null) => S,
  { path, decider, clashes }: Listing,
): S {
  const { key, choice } = decider.decide({ kind, name: id, ...values })
  const standing = stands(choice)
  clashes.push({
    key,
    kind,
    path: [...path, id],
    ...values,
    stands: standing,
    before: '',
    after: '',
  })
  return standing
}

/** One item; null when it is gone. An edit stands against a removal. */
function mergeItem<T extends Item>(
  id: string,
  { base, ours, theirs }: Versions<T | undefined>,
  listing: Listing,
): T | null {
  if (ours && theirs) return mergeFields({ base: base ?? null, ours, theirs }, listing)
  const left = ours ?? theirs
  if (!left || !base) return left ?? null
  if (isSame(left, base)) return null
  const values = { base, ours: ours ?? null, theirs: theirs ?? null }
  const [editor, remover] = ours ? (['ours', 'theirs'] as const) : (['theirs', 'ours'] as const)
  const isGone = (choice: Choice | null) => choice === remover || choice === 'none'
  const stands = tell('removed', id, values, (choice) => (isGone(choice) ? remover : editor), listing)
  return stands === editor ? left : null
}

function mergeFields<T extends Item>(
  { base, ours, theirs }: { base: T | null; ours: T; theirs: T },
  { path, decider, clashes }: Listing,
): T {
  const [before, own, other] = [base, ours, theirs] as [Fields | null, Fields, Fields]
  const merged: Fields = {}
  for (const field of new Set([...Object.keys(own), ...Object.keys(other)])) {
    const values = { base: before?.[field] ?? null, ours: own[field], theirs: other[field] }
    const { value, isClash } = mergeValue<unknown>(values)
    const settled = isClash ? settleField<unknown>(field, values, decider) : { value }
    if (settled.value !== undefined) merged[field] = settled.value
    if ('clash' in settled) {
      const { key, stands } = settled.clash
      const at = [...path, ours.id, field]
      clashes.push({ key, kind: 'field', path: at, ...values, stands, before: '', after: '' })
    }
  }
  return merged as unknown as T
}

/**
 * Takes the last of the new items out where there are too many, each with a clash that has it; one that a person chose
 * to have stays, and the next one goes.
 */
function withinLimit<T extends Item>(items: T[], byId: Versions<Map<string, T>>, listing: Listing): T[] {
  const kept = [...items]
  const wanted = new Set<string>()
  while (kept.length > listing.limit) {
    const lastNew = kept.findLastIndex(({ id }) => !byId.base.has(id) && !wanted.has(id))
    const place = lastNew === -1 ? kept.length - 1 : lastNew
    const out = kept[place]
    if (!out) break
    const valueOf = (version: keyof typeof byId) => byId[version].get(out.id) ?? null
    const values = { base: valueOf('base'), ours: valueOf('ours'), theirs: valueOf('theirs') }
    const [owner, other] = values.ours ? (['ours', 'theirs'] as const) : (['theirs', 'ours'] as const)
    const isWanted = (choice: Choice | null) => lastNew !== -1 && choice === owner
    const stands = tell('limit', out.id, values, (choice) => (isWanted(choice) ? owner : other), listing)
    if (stands === owner) wanted.add(out.id)
    else kept.splice(place, 1)
  }
  return kept
}
