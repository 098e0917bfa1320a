import type { Body, DocumentNode } from '../document/schema'
import { nodeText, textBlocksOf } from '../document/walk'
import type { BodyClash } from './body-clash'
import type { Versions } from './clash'

// So many characters in a row are the same text, not the same words by chance.
const windowSize = 8

type Counts = ReadonlyMap<string, number>

/**
 * A second look at a merged body, by its characters alone: what one side removed and is there all the same, or is there
 * more often than the sides account for, is told, whatever way it came in.
 */
export function auditMerge(
  versions: Versions<Body>,
  merged: DocumentNode,
  clashes: readonly BodyClash[],
): BodyClash[] {
  const blocks = {
    base: textsOf(versions.base),
    ours: textsOf(versions.ours),
    theirs: textsOf(versions.theirs),
  }
  const result = textBlocksOf(merged).map((block) => ({ block, text: nodeText(block) }))
  const isSettled = settled([blocks.base, blocks.ours, blocks.theirs, result.map(({ text }) => text)])
  const countsOf = (texts: readonly string[]) => windowCounts(texts.filter((text) => !isSettled(text)))
  const counts = { base: countsOf(blocks.base), ours: countsOf(blocks.ours), theirs: countsOf(blocks.theirs) }
  const now = countsOf(result.map(({ text }) => text))
  const isOver = (window: string) => (now.get(window) ?? 0) > allowed(window, counts)
  const told = clashes.map(toldText).join('\n')
  return result
    .filter(({ text }) => !isSettled(text))
    .flatMap(({ block, text }) =>
      runsOver(text, isOver)
        .filter((run) => !told.includes(run))
        .map((run) => clashOf(run, block, counts)),
    )
}

const textsOf = (body: Body) => textBlocksOf(body).map(nodeText)

/** Texts of blocks that are in all of the documents once need no look. */
function settled(documents: readonly (readonly string[])[]): (text: string) => boolean {
  const seen = documents.map((texts) => {
    const counts = new Map<string, number>()
    for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1)
    return counts
  })
  return (text) => seen.every((counts) => counts.get(text) === 1)
}

function windowCounts(texts: readonly string[]): Counts {
  const counts = new Map<string, number>()
  for (const text of texts)
    for (let at = 0; at + windowSize <= text.length; at += 1) {
      const window = text.slice(at, at + windowSize)
      counts.set(window, (counts.get(window) ?? 0) + 1)
    }
  return counts
}

/** How often it may be there: what either side added or removed counts, and what both removed counts once. */
function allowed(window: string, { base, ours, theirs }: Versions<Counts>): number {
  const [before, own, other] = [base.get(window) ?? 0, ours.get(window) ?? 0, theirs.get(window) ?? 0]
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

function clashOf(run: string, at: DocumentNode, counts: Versions<Counts>): BodyClash {
  const window = run.slice(0, windowSize)
  const textIn = (version: keyof Versions<unknown>) => ((counts[version].get(window) ?? 0) > 0 ? run : null)
  const texts = { base: textIn('base'), ours: textIn('ours'), theirs: textIn('theirs') }
  const isDoubled = texts.ours !== null && texts.theirs !== null
  const stands = isDoubled ? 'both' : texts.ours === null ? 'theirs' : 'ours'
  return { kind: isDoubled ? 'text' : 'removed', stands, ...texts, before: '', after: '', at }
}

function toldText({ base, ours, theirs, before, after }: BodyClash): string {
  return [base, ours, theirs]
    .flatMap((text) => (typeof text === 'string' ? [`${before}${text}${after}`] : []))
    .join('\n')
}
