import type { DocumentNode } from '../document/schema'
import type { BodyClash } from './body-clash'
import { buildBlocks } from './build-blocks'
import type { Versions } from './clash'
import type { DocumentKinds } from './document-kinds'
import { inheritMarks } from './merge-marks'
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
): { blocks: FlatBlock[]; clashes: BodyClash[] } {
  const tokensOf = (version: keyof typeof nodes) => toTokens(nodes[version], kinds)
  const versions = { base: tokensOf('base'), ours: tokensOf('ours'), theirs: tokensOf('theirs') }
  const merged = mergeTokens(versions)
  const tokens = withInheritedMarks(merged.tokens, versions)
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
    ...merged.clashes.map((clash) => textClash(clash, tokens, versions, leafAt)),
    ...shellClashes(tokens, leafAt),
    ...markClashes(tokens, versions, leafAt),
  ]
  return { blocks: flat, clashes }
}

type LeafAt = (index: number) => DocumentNode | null
type TokenVersions = Versions<readonly Token[]>

function textClash(
  clash: TokenClash,
  tokens: MergedToken[],
  versions: TokenVersions,
  leafAt: LeafAt,
): BodyClash {
  const { kind, stands, merged } = clash
  const textOf = (version: keyof TokenVersions) => {
    const { from, to } = clash[version]
    return tokensText(versions[version].slice(from, to))
  }
  const texts = { base: textOf('base'), ours: textOf('ours'), theirs: textOf('theirs') }
  const at = leafAt(merged.from < merged.to ? merged.from : merged.from - 1)
  return { kind, stands, ...texts, ...surroundings(tokens, merged), at }
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

/** One clash for each stretch of text that both formatted differently. */
function markClashes(tokens: readonly MergedToken[], versions: TokenVersions, leafAt: LeafAt): BodyClash[] {
  const clashes: BodyClash[] = []
  for (let from = 0; from < tokens.length; from += 1) {
    if (!tokens[from]?.isMarkClash) continue
    let to = from + 1
    while (tokens[to]?.isMarkClash && isSame(marksAt(tokens[to]), marksAt(tokens[from]))) to += 1
    const text = tokensText(tokens.slice(from, to).map(({ token }) => token))
    const version = (name: keyof TokenVersions) => {
      const token = versions[name][tokens[from]?.at[name] ?? -1]
      return { text, marks: token?.kind === 'text' ? token.marks : [] }
    }
    const texts = { base: version('base'), ours: version('ours'), theirs: version('theirs') }
    clashes.push({
      kind: 'marks',
      stands: 'ours',
      ...texts,
      ...surroundings(tokens, { from, to }),
      at: leafAt(from),
    })
    from = to - 1
  }
  return clashes
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
