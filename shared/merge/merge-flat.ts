import type { DocumentNode } from '../document/schema'
import type { BodyClash } from './body-clash'
import { buildBlocks } from './build-blocks'
import type { Decider } from './choice'
import type { Versions } from './clash'
import type { DocumentKinds } from './document-kinds'
import { inheritMarks, mergeMarks } from './merge-marks'
import type { MergedToken, TokenClash } from './merge-tokens'
import { mergeTokens } from './merge-tokens'
import { isSame } from './stable-text'
import type { Range } from './three-way'
import type { Token } from './tokens'
import { tokenRank, tokensText, toTokens } from './tokens'

/** A block of the result, and the blocks of the versions that it has something of, by number. */
export interface FlatBlock {
  node: DocumentNode
  of: Versions<Set<number>>
}

/** Merges blocks as running text, across their boundaries: what was split, joined, wrapped, or simply rewritten. */
export function mergeFlat(
  nodes: Versions<readonly DocumentNode[]>,
  kinds: DocumentKinds,
  decider: Decider,
): { blocks: FlatBlock[]; clashes: BodyClash[] } {
  const tokensOf = (version: keyof typeof nodes) => toTokens(nodes[version], kinds)
  const versions = { base: tokensOf('base'), ours: tokensOf('ours'), theirs: tokensOf('theirs') }
  const merged = mergeTokens(versions, decider)
  const inherited = withInheritedMarks(merged.tokens, versions)
  const stretches = markStretches(inherited, versions, decider)
  const tokens = withChosenMarks(inherited, stretches, versions)
  const { blocks, homes } = buildBlocks(
    tokens.map(({ token }) => token),
    kinds,
  )
  const flat = blocks.map((node): FlatBlock => ({
    node,
    of: { base: new Set(), ours: new Set(), theirs: new Set() },
  }))
  tokens.forEach(({ at }, index) => {
    const of = flat[homes[index]?.top ?? 0]?.of
    for (const version of ['base', 'ours', 'theirs'] as const) {
      const place = at[version]
      if (of && place !== undefined) of[version].add(versions[version][place]?.top ?? 0)
    }
  })
  const leafAt = (index: number) => homes[Math.max(0, Math.min(index, homes.length - 1))]?.leaf ?? null
  const clashes = [
    ...merged.clashes.map((clash) => textClash(clash, tokens, leafAt)),
    ...shellClashes(tokens, leafAt),
    ...stretches.map(({ from, to, ...clash }): BodyClash => ({
      kind: 'marks',
      ...clash,
      ...surroundings(tokens, { from, to }),
      at: leafAt(from),
    })),
  ]
  return { blocks: flat, clashes }
}

type LeafAt = (index: number) => DocumentNode | null
type TokenVersions = Versions<readonly Token[]>

function textClash(clash: TokenClash, tokens: MergedToken[], leafAt: LeafAt): BodyClash {
  const { merged, ...told } = clash
  const at = leafAt(merged.from < merged.to ? merged.from : merged.from - 1)
  return { ...told, ...surroundings(tokens, merged), at }
}

const mostAround = 40

/** The rest of the sentence on both sides. */
function surroundings(
  tokens: readonly MergedToken[],
  { from, to }: Range,
): { before: string; after: string } {
  let begin = from
  while (begin > 0 && from - begin < mostAround && isInSentence(tokens[begin - 1])) begin -= 1
  let end = to
  while (end < tokens.length && end - to < mostAround && tokens[end]?.token.kind !== 'block') {
    end += 1
    if (!isInSentence(tokens[end - 1])) break
  }
  const textOf = (part: readonly MergedToken[]) => tokensText(part.map(({ token }) => token))
  return { before: textOf(tokens.slice(begin, from)), after: textOf(tokens.slice(to, end)) }
}

function isInSentence(merged: MergedToken | undefined): boolean {
  if (!merged) return false
  const rank = tokenRank(merged.token)
  return rank !== 'block' && rank !== 'sentence-end'
}

function shellClashes(tokens: readonly MergedToken[], leafAt: LeafAt): BodyClash[] {
  return tokens.flatMap((merged, index) =>
    merged.shellClashes.map(({ field, ...clash }): BodyClash => ({
      kind: 'field',
      ...clash,
      ...{ before: '', after: '' },
      at: leafAt(index),
      field,
    })),
  )
}

type MarkStretch = Range & Pick<BodyClash, 'key' | 'base' | 'ours' | 'theirs'> & { stands: 'ours' | 'theirs' }

/** The stretches of text that both formatted differently, each with the side whose format it has. */
function markStretches(
  tokens: readonly MergedToken[],
  versions: TokenVersions,
  decider: Decider,
): MarkStretch[] {
  const stretches: MarkStretch[] = []
  for (let from = 0; from < tokens.length; from += 1) {
    if (!tokens[from]?.isMarkClash) continue
    let to = from + 1
    while (tokens[to]?.isMarkClash && isSame(marksAt(tokens[to]), marksAt(tokens[from]))) to += 1
    const text = tokensText(tokens.slice(from, to).map(({ token }) => token))
    const version = (name: keyof TokenVersions) => ({ text, marks: marksIn(versions, name, tokens[from]) })
    const texts = { base: version('base'), ours: version('ours'), theirs: version('theirs') }
    const { key, choice } = decider.decide({ kind: 'marks', ...texts })
    stretches.push({ from, to, key, ...texts, stands: choice === 'theirs' ? 'theirs' : 'ours' })
    from = to - 1
  }
  return stretches
}

/** Merges the marks of a stretch the other way round where theirs was chosen. */
function withChosenMarks(
  tokens: MergedToken[],
  stretches: readonly MarkStretch[],
  versions: TokenVersions,
): MergedToken[] {
  const isTheirs = (index: number) =>
    stretches.some(({ from, to, stands }) => stands === 'theirs' && index >= from && index < to)
  if (stretches.length === 0) return tokens
  return tokens.map((merged, index) => {
    if (merged.token.kind !== 'text' || !isTheirs(index)) return merged
    const [base, ours, theirs] = (['base', 'theirs', 'ours'] as const).map((name) =>
      marksIn(versions, name, merged),
    )
    const { marks } = mergeMarks({ base: base ?? [], ours: ours ?? [], theirs: theirs ?? [] })
    return { ...merged, token: { ...merged.token, marks } }
  })
}

function marksIn(versions: TokenVersions, name: keyof TokenVersions, merged: MergedToken | undefined) {
  const token = versions[name][merged?.at[name] ?? -1]
  return token?.kind === 'text' ? token.marks : []
}

const marksAt = (merged: MergedToken | undefined) => (merged?.token.kind === 'text' ? merged.token.marks : [])

/** Text that one side wrote inside words that the other side formatted has that format too. */
function withInheritedMarks(tokens: readonly MergedToken[], versions: TokenVersions): MergedToken[] {
  const left = neighbours(tokens)
  const right = neighbours([...tokens].reverse()).reverse()
  return tokens.map((merged, index) => {
    const { token, at } = merged
    const writer = at.ours === undefined ? 'theirs' : at.theirs === undefined ? 'ours' : null
    const [before, after] = [left[index], right[index]]
    if (token.kind !== 'text' || !writer || !before || !after) return merged
    const other = writer === 'ours' ? 'theirs' : 'ours'
    const change = ({ at: place }: MergedToken) => {
      const [from, to] = [versions.base[place.base ?? -1], versions[other][place[other] ?? -1]]
      return { base: from?.kind === 'text' ? from.marks : [], side: to?.kind === 'text' ? to.marks : [] }
    }
    return { ...merged, token: { ...token, marks: inheritMarks(token.marks, change(before), change(after)) } }
  })
}

/** For each token the last text before it, in its block, that all three versions have. */
function neighbours(tokens: readonly MergedToken[]): (MergedToken | null)[] {
  let last: MergedToken | null = null
  return tokens.map((merged) => {
    if (merged.token.kind === 'block') last = null
    const before = last
    if (merged.token.kind === 'text' && merged.at.base !== undefined) last = merged
    return before
  })
}
