import type { Body, DocumentNode } from '../document/schema'
import { nodeText } from '../document/walk'
import type { ComparedLines, CompareUnit, Line, ShellChange } from './compare-text'
import { attributeChanges, compareText, plainLines } from './compare-text'
import type { DocumentKinds } from './document-kinds'
import { kindsOf } from './document-kinds'
import { heaviestIncreasing } from './increasing'
import { matchBlocks } from './match-blocks'
import { sameNodes } from './node-key'
import { shellOf } from './tokens'
import { unitsOf } from './units'

/** What became of one block, or of several that belong together. */
export type BlockRow =
  | { kind: 'same'; lines: Line[] }
  | { kind: 'added'; lines: Line[] }
  | { kind: 'removed'; lines: Line[] }
  /** It stood here, unchanged or not, and stands elsewhere now. */
  | { kind: 'moved-away'; lines: Line[] }
  | { kind: 'changed'; isMoved: boolean; lines: ComparedLines }
  | { kind: 'table'; isMoved: boolean; rows: TableRow[]; changes: ShellChange[] }

export interface TableRow {
  kind: 'same' | 'added' | 'removed' | 'changed'
  cells: TableCell[]
}

export interface TableCell {
  kind: 'same' | 'added' | 'removed' | 'changed'
  isHeader: boolean
  lines: ComparedLines
}

interface Unit {
  before: number[]
  after: number[]
}

interface Comparing {
  before: readonly DocumentNode[]
  after: readonly DocumentNode[]
  kinds: DocumentKinds
  unit: CompareUnit
}

/**
 * Compares two bodies block by block: blocks are found again as a merge finds them, and what was moved is told at both
 * of its places. Rows are in the order of `after`, with what is gone where it was.
 */
export function compareBodies(before: Body, after: Body, unit: CompareUnit): BlockRow[] {
  const kinds = kindsOf({ base: before, ours: after, theirs: after })
  const comparing = { before: before.content, after: after.content, kinds, unit }
  const units = pairUp(before.content, after.content)
  const still = unmovedOf(units, before.content)
  const rows: BlockRow[] = []
  const [gone, come] = [units.filter(isGone(still)), units.filter(isNew(still))]
  const flush = (beforeIndex: number, afterIndex: number) => {
    while ((gone[0]?.before[0] ?? Infinity) < beforeIndex) rows.push(goneRow(gone.shift() as Unit, comparing))
    while ((come[0]?.after[0] ?? Infinity) < afterIndex) rows.push(newRow(come.shift() as Unit, comparing))
  }
  const standing = units.filter((each) => still.has(each)).sort((one, other) => firstOf(one) - firstOf(other))
  for (const each of standing) {
    flush(each.before[0] ?? 0, each.after[0] ?? 0)
    rows.push(pairRow(each, comparing, false))
  }
  flush(Infinity, Infinity)
  return rows
}

/** How many of the rows differ; something that moved counts where it is now. */
export const isChange = ({ kind }: BlockRow) => kind !== 'same' && kind !== 'moved-away'

const firstOf = ({ after }: Unit) => after[0] ?? 0
const byBefore = (one: Unit, other: Unit) => (one.before[0] ?? 0) - (other.before[0] ?? 0)
const byAfter = (one: Unit, other: Unit) => firstOf(one) - firstOf(other)

const isGone = (still: ReadonlySet<Unit>) => (unit: Unit) => unit.before.length > 0 && !still.has(unit)
const isNew = (still: ReadonlySet<Unit>) => (unit: Unit) => unit.after.length > 0 && !still.has(unit)

function pairUp(before: readonly DocumentNode[], after: readonly DocumentNode[]): Unit[] {
  const sizes = { base: before.length, ours: after.length, theirs: 0 }
  return unitsOf(sizes, { ours: matchBlocks(before, after), theirs: [] }).map(({ base, ours }) => ({
    before: base,
    after: ours,
  }))
}

/** The units that both have in the same order; of two that changed places the longer one stayed. */
function unmovedOf(units: Unit[], before: readonly DocumentNode[]): Set<Unit> {
  units.sort(byBefore)
  const both = units.filter((unit) => unit.before.length > 0 && unit.after.length > 0)
  const weightOf = (rank: number) =>
    (both[rank]?.before ?? []).reduce((sum, at) => sum + nodeText(before[at] ?? { type: '' }).length + 1, 0)
  const ranks = both
    .map((unit, rank) => ({ unit, rank }))
    .sort((one, other) => byAfter(one.unit, other.unit))
    .map(({ rank }) => rank)
  const kept = heaviestIncreasing(ranks, weightOf)
  const still = new Set(both.filter((_unit, rank) => kept.has(rank)))
  return still
}

const nodesAt = (nodes: readonly DocumentNode[], places: readonly number[]) =>
  places.flatMap((place) => nodes[place] ?? [])

function goneRow({ before, after }: Unit, { kinds, ...comparing }: Comparing): BlockRow {
  const nodes = nodesAt(comparing.before, before)
  const isMoved = after.length > 0
  if (isMoved) return { kind: 'moved-away', lines: plainLines(nodes, kinds, 'same') }
  return { kind: 'removed', lines: plainLines(nodes, kinds, 'removed') }
}

function newRow(unit: Unit, comparing: Comparing): BlockRow {
  if (unit.before.length > 0) return pairRow(unit, comparing, true)
  const nodes = nodesAt(comparing.after, unit.after)
  return { kind: 'added', lines: plainLines(nodes, comparing.kinds, 'added') }
}

function pairRow(unit: Unit, { kinds, unit: grain, ...comparing }: Comparing, isMoved: boolean): BlockRow {
  const [before, after] = [nodesAt(comparing.before, unit.before), nodesAt(comparing.after, unit.after)]
  if (sameNodes(before, after) && !isMoved) return { kind: 'same', lines: plainLines(after, kinds, 'same') }
  const [one, other] = [before[0], after[0]]
  if (before.length === 1 && after.length === 1 && one?.type === 'table' && other?.type === 'table')
    return {
      kind: 'table',
      isMoved,
      rows: compareRows(one, other, { kinds, unit: grain }),
      changes: attributeChanges(shellOf(one), shellOf(other)),
    }
  return { kind: 'changed', isMoved, lines: compareText(before, after, kinds, grain) }
}

type Grain = Pick<Comparing, 'kinds' | 'unit'>

function compareRows(before: DocumentNode, after: DocumentNode, grain: Grain): TableRow[] {
  return compareChildren(before, after).map(({ one, other }): TableRow => {
    if (one && other) {
      if (sameNodes([one], [other])) return { kind: 'same', cells: wholeCells(other, 'same', grain) }
      return { kind: 'changed', cells: compareCells(one, other, grain) }
    }
    const kind = one ? 'removed' : 'added'
    return { kind, cells: wholeCells(one ?? other ?? { type: 'tableRow' }, kind, grain) }
  })
}

function compareCells(before: DocumentNode, after: DocumentNode, grain: Grain): TableCell[] {
  const [old, young] = [before.content ?? [], after.content ?? []]
  const pairs =
    old.length === young.length
      ? old.map((one, index) => ({ one, other: young[index] }))
      : compareChildren(before, after)
  return pairs.map(({ one, other }): TableCell => {
    if (!one || !other) {
      const cell = one ?? other ?? { type: 'tableCell' }
      return wholeCell(cell, one ? 'removed' : 'added', grain)
    }
    if (sameNodes([one], [other])) return wholeCell(other, 'same', grain)
    const lines = compareText(one.content ?? [], other.content ?? [], grain.kinds, grain.unit)
    return { kind: 'changed', isHeader: other.type === 'tableHeader', lines }
  })
}

const wholeCells = (row: DocumentNode, kind: TableCell['kind'], grain: Grain) =>
  (row.content ?? []).map((cell) => wholeCell(cell, kind, grain))

function wholeCell(cell: DocumentNode, kind: TableCell['kind'], { kinds }: Grain): TableCell {
  const lines = plainLines(cell.content ?? [], kinds, kind === 'changed' ? 'same' : kind)
  const isHeader = cell.type === 'tableHeader'
  return { kind, isHeader, lines: { before: lines, after: lines, both: lines } }
}

interface Pair {
  one: DocumentNode | undefined
  other: DocumentNode | undefined
}

/** The children of two nodes, each beside what became of it; what is gone stands where it was. */
function compareChildren(before: DocumentNode, after: DocumentNode): Pair[] {
  const [old, young] = [before.content ?? [], after.content ?? []]
  const partner = new Map<number, number>()
  let last = -1
  for (const { base, side } of matchBlocks(old, young).sort((one, other) => one.side - other.side))
    if (base > last) {
      partner.set(side, base)
      last = base
    }
  const pairs: Pair[] = []
  let at = 0
  young.forEach((other, index) => {
    const base = partner.get(index)
    for (; base !== undefined && at < base; at += 1) pairs.push({ one: old[at], other: undefined })
    pairs.push({ one: base === undefined ? undefined : old[base], other })
    if (base !== undefined) at = base + 1
  })
  for (; at < old.length; at += 1) pairs.push({ one: old[at], other: undefined })
  return pairs
}
