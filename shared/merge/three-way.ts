import type { Versions } from './clash'
import type { Hunk } from './diff'

export interface Range {
  from: number
  to: number
}

/** A stretch of the merged sequence, by the places that it has in the versions. */
export type Piece =
  /** Everybody has it; the ranges are equally long. */
  | ({ kind: 'kept' } & Versions<Range>)
  /** Both sides made the same change. */
  | ({ kind: 'agreed' } & Versions<Range>)
  /** Only this side changed it, or its change stands. */
  | { kind: 'changed'; side: 'ours' | 'theirs'; base: Range; range: Range }
  /** Both changed it; `stands`: whose stretch is to be in the result. */
  | ({ kind: 'clash'; why: 'text' | 'removed'; stands: 'ours' | 'theirs' | 'both' } & Versions<Range>)

export interface Comparing {
  /** Whether the two sides have the same there. */
  isEqual: (ours: Range, theirs: Range) => boolean
  /** Whether a side changed something in `base` that counts as an edit although the tokens are equal. */
  hasInnerEdit: (side: 'ours' | 'theirs', base: Range, range: Range) => boolean
}

interface Group {
  base: Range
  ours: Hunk[]
  theirs: Hunk[]
}

/** Merges two sequences of hunks over one base of `length` tokens. Only what overlaps clashes; what touches does not. */
export function threeWay(
  length: number,
  hunks: { ours: readonly Hunk[]; theirs: readonly Hunk[] },
  comparing: Comparing,
): Piece[] {
  const pieces: Piece[] = []
  const at = { base: 0, ours: 0, theirs: 0 }
  const keep = (until: number) => {
    const count = until - at.base
    if (count > 0) pieces.push({ kind: 'kept', ...takeAll(at, { base: count, ours: count, theirs: count }) })
  }
  for (const group of groupsOf(hunks)) {
    keep(group.base.from)
    const size = group.base.to - group.base.from
    const sizes = { base: size, ours: size + growth(group.ours), theirs: size + growth(group.theirs) }
    const ranges = takeAll(at, sizes)
    pieces.push(...resolve(group, ranges, comparing))
  }
  keep(length)
  return pieces
}

const growth = (hunks: readonly Hunk[]) =>
  hunks.reduce((sum, { from, to, start, end }) => sum + (end - start) - (to - from), 0)

function takeAll(at: Versions<number>, sizes: Versions<number>): Versions<Range> {
  const take = (version: keyof Versions<number>): Range => {
    const from = at[version]
    at[version] = from + sizes[version]
    return { from, to: at[version] }
  }
  return { base: take('base'), ours: take('ours'), theirs: take('theirs') }
}

/** Hunks of both sides that overlap, together. */
function groupsOf(hunks: { ours: readonly Hunk[]; theirs: readonly Hunk[] }): Group[] {
  const tag = (side: 'ours' | 'theirs') => hunks[side].map((hunk) => ({ side, hunk }))
  const all = [...tag('ours'), ...tag('theirs')].sort(
    (one, other) => one.hunk.from - other.hunk.from || one.hunk.to - other.hunk.to,
  )
  const groups: Group[] = []
  for (const { side, hunk } of all) {
    let group = groups.at(-1)
    if (!group || !overlaps(group.base, hunk)) {
      group = { base: { from: hunk.from, to: hunk.to }, ours: [], theirs: [] }
      groups.push(group)
    }
    group[side].push(hunk)
    group.base.to = Math.max(group.base.to, hunk.to)
  }
  return groups
}

function overlaps(group: Range, { from, to }: Hunk): boolean {
  return from < group.to || (from === to && group.from === group.to && from === group.from)
}

const inserts = (hunks: readonly Hunk[]) => hunks.some(({ start, end }) => end > start)

function resolve(group: Group, ranges: Versions<Range>, comparing: Comparing): Piece[] {
  if (group.theirs.length === 0) return resolveOne('ours', ranges, comparing)
  if (group.ours.length === 0) return resolveOne('theirs', ranges, comparing)
  if (comparing.isEqual(ranges.ours, ranges.theirs)) return [{ kind: 'agreed', ...ranges }]
  const oursInserts = inserts(group.ours)
  const theirsInserts = inserts(group.theirs)
  if (!oursInserts && !theirsInserts) return []
  if (oursInserts && theirsInserts) return resolveBoth(ranges, comparing)
  const editor = oursInserts ? 'ours' : 'theirs'
  const remover = oursInserts ? 'theirs' : 'ours'
  const isInside = group[editor].some((edit) =>
    group[remover].some(
      ({ from, to }) => edit.from >= from && edit.to <= to && (edit.from > from || edit.to < to),
    ),
  )
  const clash: Piece = { kind: 'clash', why: 'removed', stands: editor, ...ranges }
  return isInside ? [clash] : [{ ...clash, [editor]: insertedBy(group[editor], ranges[editor], ranges.base) }]
}

/** Where a removal cuts into the stretch that the other side rewrote, the new words stay and both removals count. */
function insertedBy(hunks: readonly Hunk[], range: Range, base: Range): Range {
  let shift = range.from - base.from
  const places: number[] = []
  for (const { from, start, end, to } of hunks) {
    if (end > start) places.push(from + shift, from + shift + end - start)
    shift += end - start - (to - from)
  }
  return { from: places.at(0) ?? range.from, to: places.at(-1) ?? range.to }
}

function resolveOne(side: 'ours' | 'theirs', ranges: Versions<Range>, { hasInnerEdit }: Comparing): Piece[] {
  const other = side === 'ours' ? 'theirs' : 'ours'
  if (hasInnerEdit(other, ranges.base, ranges[other])) {
    const isRemoval = ranges[side].from === ranges[side].to
    return [
      { kind: 'clash', why: isRemoval ? 'removed' : 'text', stands: isRemoval ? other : 'both', ...ranges },
    ]
  }
  return [{ kind: 'changed', side, base: ranges.base, range: ranges[side] }]
}

/** Both wrote something. Where one wrote all that the other wrote and more, and nothing was there before, more stands. */
function resolveBoth(ranges: Versions<Range>, { isEqual }: Comparing): Piece[] {
  const { base, ours, theirs } = ranges
  if (base.from === base.to) {
    const [side, longer, shorter] =
      lengthOf(ours) >= lengthOf(theirs)
        ? (['ours', ours, theirs] as const)
        : (['theirs', theirs, ours] as const)
    const size = lengthOf(shorter)
    const heads = { from: longer.from, to: longer.from + size }
    const tails = { from: longer.to - size, to: longer.to }
    const equals = (part: Range) => (side === 'ours' ? isEqual(part, shorter) : isEqual(shorter, part))
    if (equals(heads) || equals(tails)) return [{ kind: 'changed', side, base, range: longer }]
  }
  return [{ kind: 'clash', why: 'text', stands: 'both', ...ranges }]
}

const lengthOf = ({ from, to }: Range) => to - from
