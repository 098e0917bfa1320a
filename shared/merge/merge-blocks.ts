import { toNormalForm } from '../document/normal-form'
import type { DocumentNode } from '../document/schema'
import { bodySchema } from '../document/schema'
import { nodeText } from '../document/walk'
import type { BodyClash } from './body-clash'
import type { Decider } from './choice'
import type { Versions } from './clash'
import type { DocumentKinds } from './document-kinds'
import type { EdgeIndex } from './edge-index'
import { indexEdges } from './edge-index'
import { matchBlocks } from './match-blocks'
import { mergeFlat } from './merge-flat'
import { mergeOrder } from './merge-order'
import { mergeShell } from './merge-shell'
import { sameNodes } from './node-key'
import { padTables } from './pad-table'
import { isSame } from './stable-text'
import { shellOf } from './tokens'
import type { Unit } from './units'
import { unitsOf } from './units'

export interface Scope {
  kinds: DocumentKinds
  clashes: BodyClash[]
  decider: Decider
}

type Blocks = readonly DocumentNode[]

/** A block of the result, with the places where the versions have it or something of it. */
interface Outcome {
  node: DocumentNode
  of: Versions<ReadonlySet<number>>
}

/**
 * Merges the blocks of one parent: finds what became of each block of the base on both sides, merges what belongs
 * together, and puts the results in an order merged from the three orders.
 */
export function mergeBlocks(versions: Versions<Blocks>, parent: DocumentNode, scope: Scope): DocumentNode[] {
  const { base, ours, theirs } = versions
  if (sameNodes(theirs, base) || sameNodes(ours, theirs)) return [...ours]
  if (sameNodes(ours, base)) return [...theirs]
  const matched = { ours: matchBlocks(base, ours), theirs: matchBlocks(base, theirs) }
  const edges = { ours: indexEdges(matched.ours), theirs: indexEdges(matched.theirs) }
  const sizes = { base: base.length, ours: ours.length, theirs: theirs.length }
  const outcomes = unitsOf(sizes, matched).flatMap((unit) =>
    mergeUnit(unit, { versions, edges, parent, scope }),
  )
  return inOrder(outcomes, versions, scope)
}

interface Merging {
  versions: Versions<Blocks>
  edges: { ours: EdgeIndex; theirs: EdgeIndex }
  parent: DocumentNode
  scope: Scope
}

function mergeUnit(written: Unit, merging: Merging): Outcome[] {
  const unit = inOrderOfBase(written, merging.edges)
  const nodesOf = (version: keyof Versions<unknown>) =>
    unit[version].flatMap((index) => merging.versions[version][index] ?? [])
  const nodes = { base: nodesOf('base'), ours: nodesOf('ours'), theirs: nodesOf('theirs') }
  if (nodes.base.length === 0)
    return asWritten(nodes.ours.length > 0 ? 'ours' : 'theirs', unit, nodes, merging)
  if (nodes.ours.length === 0 || nodes.theirs.length === 0) return mergeRemoved(unit, nodes, merging)
  if (sameNodes(nodes.theirs, nodes.base) || sameNodes(nodes.ours, nodes.theirs))
    return asWritten('ours', unit, nodes, merging)
  if (sameNodes(nodes.ours, nodes.base)) return asWritten('theirs', unit, nodes, merging)
  const single = singleOf(nodes)
  const { scope } = merging
  const told = scope.clashes.length
  const asked = scope.decider.count()
  const outcomes =
    single && hasBlocks(single, scope.kinds)
      ? [mergeContainer(single, unit, scope)]
      : mergeAcross(unit, nodes, merging)
  if (outcomes.every(({ node }) => isPossible(node, merging))) return outcomes
  scope.clashes.splice(told)
  scope.decider.forgetSince(asked)
  return keepBoth(unit, nodes, scope)
}

/** The blocks of both sides in the order of what they came from, so that what moved is not taken for new. */
function inOrderOfBase(unit: Unit, edges: Merging['edges']): Unit {
  const sorted = (side: 'ours' | 'theirs') => {
    if (unit[side].length < 2) return unit[side]
    const originOf = (index: number) => Math.min(...edges[side].basesOf(index))
    return [...unit[side]].sort((one, other) => originOf(one) - originOf(other) || one - other)
  }
  return { base: unit.base, ours: sorted('ours'), theirs: sorted('theirs') }
}

/** The blocks of a unit as one side has them; a block stands where the versions have what it came from. */
function asWritten(
  side: 'ours' | 'theirs',
  unit: Unit,
  nodes: Versions<DocumentNode[]>,
  { edges }: Merging,
): Outcome[] {
  const other = side === 'ours' ? 'theirs' : 'ours'
  return nodes[side].map((node, number) => {
    const index = unit[side][number] ?? 0
    const base = new Set(edges[side].basesOf(index))
    const others = new Set([...base].flatMap((origin) => edges[other].sidesOf(origin)))
    const own = new Set([index])
    return {
      node,
      of: side === 'ours' ? { base, ours: own, theirs: others } : { base, ours: others, theirs: own },
    }
  })
}

/** One side, or both, removed it: an edit of the other stands, and is a clash. */
function mergeRemoved(unit: Unit, nodes: Versions<DocumentNode[]>, merging: Merging): Outcome[] {
  const side = nodes.ours.length > 0 ? 'ours' : 'theirs'
  if (nodes[side].length === 0 || sameNodes(nodes[side], nodes.base)) return []
  const texts = { base: textOf(nodes.base), ours: null, theirs: null, [side]: textOf(nodes[side]) }
  const { key, choice } = merging.scope.decider.decide({ kind: 'removed', ...texts })
  const remover = side === 'ours' ? 'theirs' : 'ours'
  const isGone = choice === remover || choice === 'none'
  const at = isGone ? null : (nodes[side][0] ?? null)
  const stands = isGone ? remover : side
  merging.scope.clashes.push({ key, kind: 'removed', stands, ...texts, before: '', after: '', at })
  return isGone ? [] : asWritten(side, unit, nodes, merging)
}

const textOf = (nodes: Blocks) => nodes.map(nodeText).join('\n')

function singleOf({ base, ours, theirs }: Versions<DocumentNode[]>): Versions<DocumentNode> | null {
  const [before, own, other] = [base[0], ours[0], theirs[0]]
  const isSingle = base.length === 1 && ours.length === 1 && theirs.length === 1
  return isSingle && before && own && other ? { base: before, ours: own, theirs: other } : null
}

/** Whether all three are containers of the same kind of blocks, to be merged block by block. */
function hasBlocks({ base, ours, theirs }: Versions<DocumentNode>, kinds: DocumentKinds): boolean {
  const all = [base, ours, theirs]
  if (all.some((node) => kinds.holdsText(node) || (node.content ?? []).length === 0)) return false
  const children = (node: DocumentNode) => [...kinds.childTypes(node.type)].sort()
  return all.every((node) => node.type === base.type || isSame(children(node), children(base)))
}

function mergeContainer(single: Versions<DocumentNode>, unit: Unit, scope: Scope): Outcome {
  const { base, ours, theirs } = single
  const { shell, clashes } = mergeShell(
    { base: shellOf(base), ours: shellOf(ours), theirs: shellOf(theirs) },
    scope.decider,
  )
  const children = (node: DocumentNode) => node.content ?? []
  const contents = { base: children(base), ours: children(ours), theirs: children(theirs) }
  const node: DocumentNode = { ...shell, content: mergeBlocks(contents, base, scope) }
  padTables([node], [base, ours, theirs])
  for (const { field, ...clash } of clashes)
    scope.clashes.push({ kind: 'field', ...clash, before: '', after: '', at: node, field })
  return { node, of: { base: new Set(unit.base), ours: new Set(unit.ours), theirs: new Set(unit.theirs) } }
}

/** Merges across block boundaries. */
function mergeAcross(unit: Unit, nodes: Versions<DocumentNode[]>, { scope }: Merging): Outcome[] {
  const { blocks, clashes } = mergeFlat(nodes, scope.kinds, scope.decider)
  padTables(
    blocks.map(({ node }) => node),
    [...nodes.base, ...nodes.ours, ...nodes.theirs],
  )
  const globally = (version: keyof Versions<unknown>, of: ReadonlySet<number>) =>
    new Set([...of].map((local) => unit[version][local] ?? 0))
  scope.clashes.push(...clashes)
  return blocks.map(({ node, of }) => ({
    node,
    of: {
      base: globally('base', of.base),
      ours: globally('ours', of.ours),
      theirs: globally('theirs', of.theirs),
    },
  }))
}

/** Where merging made what cannot be, both versions stay, one after the other. */
function keepBoth(unit: Unit, nodes: Versions<DocumentNode[]>, scope: Scope): Outcome[] {
  const texts = { base: textOf(nodes.base), ours: textOf(nodes.ours), theirs: textOf(nodes.theirs) }
  const { key, choice } = scope.decider.decide({ kind: 'structure', ...texts })
  const stands = choice === 'ours' || choice === 'theirs' ? choice : 'both'
  const kept = stands === 'both' ? [...nodes.ours, ...nodes.theirs] : nodes[stands]
  scope.clashes.push({ key, kind: 'structure', stands, ...texts, before: '', after: '', at: kept[0] ?? null })
  const of = { base: new Set(unit.base), ours: new Set(unit.ours), theirs: new Set(unit.theirs) }
  return kept.map((node) => ({ node, of }))
}

/** An outermost block is held to the schema; one inside to what the versions show of such places. */
function isPossible(node: DocumentNode, { parent, scope }: Merging): boolean {
  if (parent.type !== 'doc') return fits(node, parent.type, scope.kinds)
  if (isEmptied(node)) return true
  return bodySchema.safeParse(toNormalForm({ type: 'doc', content: [node] })).success
}

/** Whether each block is where one of the versions has blocks of its type. */
function fits(node: DocumentNode, parent: string, kinds: DocumentKinds): boolean {
  if (isEmptied(node)) return true
  if (!kinds.childTypes(parent).has(node.type)) return false
  if (kinds.holdsText(node)) return true
  return (node.content ?? []).every((child) => fits(child, node.type, kinds))
}

function inOrder(outcomes: readonly Outcome[], versions: Versions<Blocks>, scope: Scope): DocumentNode[] {
  const numbers = outcomes.map((_outcome, number) => number)
  const listOf = (version: keyof Versions<unknown>) => {
    const places = new Map<number, number[]>()
    for (const number of numbers)
      for (const place of outcomes[number]?.of[version] ?? [])
        places.set(place, [...(places.get(place) ?? []), number])
    return [...new Set(versions[version].flatMap((_node, place) => places.get(place) ?? []))]
  }
  const nodeOf = (number: number) => outcomes[number]?.node ?? { type: 'paragraph' }
  const { order } = mergeOrder(
    { base: listOf('base'), ours: listOf('ours'), theirs: listOf('theirs') },
    {
      weightOf: (number) => nodeText(nodeOf(number)).length + 1,
      isSameNew: (own, other) => sameNodes([nodeOf(own)], [nodeOf(other)]),
      standsTorn: (number) => settleOrder(nodeOf(number), scope),
    },
  )
  return order.map(nodeOf).filter((node) => !isEmptied(node))
}

/** Tells that both moved a block; gives the side whose place it has. */
function settleOrder(node: DocumentNode, { clashes, decider }: Scope): 'ours' | 'theirs' {
  const text = nodeText(node)
  const texts = { base: text, ours: text, theirs: text }
  const { key, choice } = decider.decide({ kind: 'order', ...texts })
  const stands = choice === 'theirs' ? 'theirs' : 'ours'
  clashes.push({ key, kind: 'order', stands, ...texts, before: '', after: '', at: node })
  return stands
}

/** A container that both sides emptied between them. */
function isEmptied({ content }: DocumentNode): boolean {
  return content !== undefined && content.length === 0
}
