import type { Body, DocumentNode } from '../document/schema'
import { nodeText, textBlocksOf } from '../document/walk'
import type { BodyClash } from './body-clash'
import type { Decider } from './choice'
import type { Versions } from './clash'
import { nodeKey } from './node-key'

// So many characters in a row are the same text, not the same words by chance.
const windowSize = 4

type Counts = ReadonlyMap<string, number>

/** Text that is in the merged body against what the sides did, and whether a person wants it out of there. */
export interface AuditClash extends BodyClash {
  at: DocumentNode
  run: string
  isOut: boolean
}

interface Audit {
  versions: Versions<Body>
  merged: DocumentNode
  clashes: readonly BodyClash[]
  decider: Decider
}

/**
 * A second look at a merged body, by its characters alone: what one side removed and is there all the same, or is there
 * more often than the sides account for, is told, whatever way it came in.
 */
export function auditMerge({ versions, merged, clashes, decider }: Audit): AuditClash[] {
  const isSettled = settledIn([versions.base, versions.ours, versions.theirs, merged])
  const blocksOf = (document: DocumentNode) =>
    (document.content ?? []).filter((node) => !isSettled(node)).flatMap(textBlocks)
  const countsOf = (document: DocumentNode) => windowCounts(blocksOf(document).map(nodeText))
  const counts = {
    base: countsOf(versions.base),
    ours: countsOf(versions.ours),
    theirs: countsOf(versions.theirs),
  }
  const now = countsOf(merged)
  const isOver = (window: string) => (now.get(window) ?? 0) > allowed(window, counts)
  const told = clashes.map(toldText).join('\n')
  return blocksOf(merged).flatMap((block) =>
    runsOver(nodeText(block), isOver)
      .filter((run) => !told.includes(run))
      .map((run) => clashOf(run, block, counts, decider)),
  )
}

/** Without the texts of attributes, which are merged as wholes. */
const textBlocks = (node: DocumentNode) => textBlocksOf(node).filter(({ type }) => type !== 'attributeText')

/** Blocks that are in each of the documents once need no look. */
function settledIn(documents: readonly DocumentNode[]): (node: DocumentNode) => boolean {
  const seen = documents.map(({ content }) => {
    const counts = new Map<string, number>()
    for (const node of content ?? []) counts.set(nodeKey(node), (counts.get(nodeKey(node)) ?? 0) + 1)
    return counts
  })
  return (node) => seen.every((counts) => counts.get(nodeKey(node)) === 1)
}

function windowCounts(texts: readonly string[]): Counts {
  const counts = new Map<string, number>()
  const add = (window: string) => counts.set(window, (counts.get(window) ?? 0) + 1)
  for (const text of texts) {
    for (let at = 0; at + windowSize <= text.length; at += 1) add(text.slice(at, at + windowSize))
  }
  return counts
}

/** How often it may be there: what either side added or removed counts, and what both removed counts once. */
function allowed(window: string, { base, ours, theirs }: Versions<Counts>): number {
  const [before, own, other] = [base.get(window) ?? 0, ours.get(window) ?? 0, theirs.get(window) ?? 0]
  // What no version has is made where an edit of one side meets an edit of the other.
  if (before + own + other === 0) return Infinity
  return Math.max(own + other - before, Math.min(own, other))
}

/** The longest stretches of a text whose windows are all there too often. */
function runsOver(text: string, isOver: (window: string) => boolean): string[] {
  const runs: string[] = []
  let from = -1
  for (let at = 0; at <= text.length; at += 1) {
    const window = text.slice(at, at + windowSize)
    const isIn = window.length === windowSize && isOver(window)
    if (isIn && from === -1) from = at
    if (!isIn && from !== -1) {
      runs.push(text.slice(from, at - 1 + windowSize))
      from = -1
    }
  }
  return runs
}

function clashOf(run: string, at: DocumentNode, counts: Versions<Counts>, decider: Decider): AuditClash {
  const window = run.slice(0, windowSize)
  const textIn = (version: keyof Versions<unknown>) => ((counts[version].get(window) ?? 0) > 0 ? run : null)
  const texts = { base: textIn('base'), ours: textIn('ours'), theirs: textIn('theirs') }
  const around = { before: '', after: '', at, run }
  if (texts.ours !== null && texts.theirs !== null) {
    const { key, choice } = decider.decide({ kind: 'doubled', ...texts })
    const isOut = choice === 'none'
    return { key, kind: 'doubled', stands: isOut ? 'none' : 'both', ...texts, ...around, isOut }
  }
  const [owner, other] = texts.ours === null ? (['theirs', 'ours'] as const) : (['ours', 'theirs'] as const)
  const { key, choice } = decider.decide({ kind: 'removed', name: 'audit', ...texts })
  const isOut = choice === other || choice === 'none'
  return { key, kind: 'removed', stands: isOut ? other : owner, ...texts, ...around, isOut }
}

function toldText({ base, ours, theirs, before, after }: BodyClash): string {
  return [base, ours, theirs]
    .flatMap((text) => (typeof text === 'string' ? [`${before}${text}${after}`] : []))
    .join('\n')
}
