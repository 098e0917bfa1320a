import type { Clash, ClashPath, Versions } from './clash'
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

/** Merges lists of items by their ids: added, removed, changed field by field, and reordered. */
export function mergeKeyedList<T extends Item>(
  lists: Versions<readonly T[]>,
  path: ClashPath,
  limit = Infinity,
): MergedList<T> {
  const byId = {
    base: new Map(lists.base.map((item) => [item.id, item])),
    ours: new Map(lists.ours.map((item) => [item.id, item])),
    theirs: new Map(lists.theirs.map((item) => [item.id, item])),
  }
  const clashes: Clash[] = []
  const merged = new Map<string, T>()
  for (const id of new Set([...byId.base.keys(), ...byId.ours.keys(), ...byId.theirs.keys()])) {
    const item = { base: byId.base.get(id), ours: byId.ours.get(id), theirs: byId.theirs.get(id) }
    const result = mergeItem(item, [...path, id], clashes)
    if (result) merged.set(id, result)
  }
  const listOf = (version: keyof Versions<unknown>) =>
    [...byId[version].keys()].filter((id) => merged.has(id))
  const isSameNew = (own: string, other: string) =>
    isSame({ ...merged.get(own), id: '' }, { ...merged.get(other), id: '' })
  const { order, torn } = mergeOrder(
    { base: listOf('base'), ours: listOf('ours'), theirs: listOf('theirs') },
    { weightOf: () => 1, isSameNew },
  )
  for (const id of torn)
    clashes.push(
      clashAt('order', [...path, id], {
        base: [...byId.base.keys()],
        ours: [...byId.ours.keys()],
        theirs: [...byId.theirs.keys()],
      }),
    )
  const items = order.flatMap((id) => merged.get(id) ?? [])
  return { items: withinLimit(items, limit, byId, path, clashes), clashes }
}

function clashAt(
  kind: Clash['kind'],
  path: ClashPath,
  values: Versions<unknown>,
  stands: Clash['stands'] = 'ours',
): Clash {
  return { kind, path, ...values, stands, before: '', after: '' }
}

/** One item; null when it is gone. An edit stands against a removal. */
function mergeItem<T extends Item>(
  { base, ours, theirs }: Versions<T | undefined>,
  path: ClashPath,
  clashes: Clash[],
): T | null {
  if (ours && theirs) return mergeFields({ base: base ?? null, ours, theirs }, path, clashes)
  const left = ours ?? theirs
  if (!left || !base) return left ?? null
  if (isSame(left, base)) return null
  const values = { base, ours: ours ?? null, theirs: theirs ?? null }
  clashes.push(clashAt('removed', path, values, ours ? 'ours' : 'theirs'))
  return left
}

function mergeFields<T extends Item>(
  { base, ours, theirs }: { base: T | null; ours: T; theirs: T },
  path: ClashPath,
  clashes: Clash[],
): T {
  const [before, own, other] = [base, ours, theirs] as [Fields | null, Fields, Fields]
  const merged: Fields = {}
  for (const field of new Set([...Object.keys(own), ...Object.keys(other)])) {
    const values = { base: before?.[field] ?? null, ours: own[field], theirs: other[field] }
    const { value, isClash } = mergeValue(values)
    if (value !== undefined) merged[field] = value
    if (isClash) clashes.push(clashAt('field', [...path, field], values))
  }
  return merged as unknown as T
}

/** Takes the last of the new items out where there are too many, each with a clash that has it. */
function withinLimit<T extends Item>(
  items: T[],
  limit: number,
  byId: Versions<Map<string, T>>,
  path: ClashPath,
  clashes: Clash[],
): T[] {
  const kept = [...items]
  while (kept.length > limit) {
    const lastNew = kept.findLastIndex(({ id }) => !byId.base.has(id))
    const [out] = kept.splice(lastNew === -1 ? kept.length - 1 : lastNew, 1)
    if (!out) break
    const values = {
      base: byId.base.get(out.id) ?? null,
      ours: byId.ours.get(out.id) ?? null,
      theirs: byId.theirs.get(out.id) ?? null,
    }
    clashes.push(clashAt('limit', [...path, out.id], values, values.ours === null ? 'ours' : 'theirs'))
  }
  return kept
}
