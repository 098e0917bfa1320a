import type { Choice, Decider } from './choice'
import type { Clash, Versions } from './clash'
import { diff } from './diff'
import type { Hunk } from './diff'
import type { ShellClash } from './merge-shell'
import { mergeShell, settleField } from './merge-shell'
import { mergeMarks } from './merge-marks'
import { mergeValue } from './merge-value'
import { isSame } from './stable-text'
import type { Piece, Range } from './three-way'
import { threeWay } from './three-way'
import { tidyHunks } from './tidy-hunks'
import { createTokenNumbers } from './token-numbers'
import type { BlockToken, Token } from './tokens'
import { splitText, tokenKey, tokensText } from './tokens'

/** A token of the result, and where the versions have it. */
export interface MergedToken {
  token: Token
  at: Partial<Versions<number>>
  isMarkClash: boolean
  shellClashes: ShellClash[]
}

/** A clash over tokens, told by their text; the result has `merged`. */
export interface TokenClash extends Versions<string> {
  key: string
  kind: 'text' | 'removed'
  stands: Clash['stands']
  merged: Range
}

type TokenVersions = Versions<readonly Token[]>

/** Merges three sequences of tokens; the first token of each is the same place. */
export function mergeTokens(
  versions: TokenVersions,
  decider: Decider,
): { tokens: MergedToken[]; clashes: TokenClash[] } {
  const { numberOf, rankOf } = createTokenNumbers()
  const numbersOf = (tokens: readonly Token[]) =>
    tokens.map((token, index) => (index === 0 ? numberOf(token, 'first') : numberOf(token)))
  const base = numbersOf(versions.base)
  const sides = { ours: numbersOf(versions.ours), theirs: numbersOf(versions.theirs) }
  const hunksOf = (side: number[]): Hunk[] => tidyHunks(diff(base, side), { base, side, rankOf })
  const pieces = threeWay(
    base.length,
    { ours: hunksOf(sides.ours), theirs: hunksOf(sides.theirs) },
    {
      isEqual: (ours, theirs) => isEqualRange(versions, ours, theirs),
      hasInnerEdit: (side, from, to) => hasInnerEdit(versions.base, from, versions[side], to),
    },
  )
  return emit(pieces, versions, decider)
}

function isEqualRange(versions: TokenVersions, ours: Range, theirs: Range): boolean {
  if (ours.to - ours.from !== theirs.to - theirs.from) return false
  for (let step = 0; ours.from + step < ours.to; step += 1) {
    const own = versions.ours[ours.from + step]
    const other = versions.theirs[theirs.from + step]
    if (!own || !other || tokenKey(own) !== tokenKey(other)) return false
  }
  return true
}

/** Whether a block was made something else, or a thing in the text was given other attributes. */
function hasInnerEdit(base: readonly Token[], from: Range, side: readonly Token[], to: Range): boolean {
  for (let step = 0; from.from + step < from.to; step += 1) {
    const before = base[from.from + step]
    const after = side[to.from + step]
    if (before?.kind === 'text' || !before || !after) continue
    if (!isSame({ ...before, top: 0 }, { ...after, top: 0 })) return true
  }
  return false
}

function emit(pieces: readonly Piece[], versions: TokenVersions, decider: Decider) {
  const tokens: MergedToken[] = []
  const clashes: TokenClash[] = []
  const take = (side: 'ours' | 'theirs', { from, to }: Range) => {
    for (let at = from; at < to; at += 1) {
      const token = versions[side][at]
      if (token) tokens.push({ token, at: { [side]: at }, isMarkClash: false, shellClashes: [] })
    }
  }
  for (const piece of pieces) {
    const begin = tokens.length
    if (piece.kind === 'kept' || piece.kind === 'agreed') emitTogether(tokens, piece, versions, decider)
    else if (piece.kind === 'changed') take(piece.side, piece.range)
    else {
      const textOf = (version: keyof TokenVersions) =>
        tokensText(versions[version].slice(piece[version].from, piece[version].to))
      const texts = { base: textOf('base'), ours: textOf('ours'), theirs: textOf('theirs') }
      const { key, choice } = decider.decide({ kind: piece.why, ...texts })
      const stands = standsAfter(piece, choice)
      if (stands === 'ours' || stands === 'both') take('ours', piece.ours)
      if (stands === 'theirs' || stands === 'both') take('theirs', piece.theirs)
      if (stands === 'edited')
        tokens.push(...writtenTokens((choice as { text: string }).text, piece, versions))
      clashes.push({ key, kind: piece.why, stands, ...texts, merged: { from: begin, to: tokens.length } })
    }
  }
  return { tokens, clashes }
}

type ClashPiece = Extract<Piece, { kind: 'clash' }>

function standsAfter({ why, stands }: ClashPiece, choice: Choice | null): Clash['stands'] {
  if (choice === null || (choice === 'both' && why === 'removed')) return stands
  if (typeof choice !== 'string') return 'edited'
  return choice
}

/** What a person wrote in the place of a clash; each line after the first is a block beside the one it is in. */
function writtenTokens(text: string, piece: ClashPiece, versions: TokenVersions): MergedToken[] {
  const side = piece.ours.from < piece.ours.to ? 'ours' : 'theirs'
  const { from, to } = piece[side]
  const stretch = versions[side].slice(from, to)
  const first = stretch[0]
  const marks = stretch.find((token) => token.kind === 'text')?.marks ?? []
  const block = versions[side].slice(0, to).findLast((token) => token.kind === 'block')
  const top = first?.top ?? block?.top ?? 0
  const parents = block?.path.slice(0, -1) ?? []
  const opening: Token = {
    kind: 'block',
    depth: parents.length,
    path: [...parents, { type: 'paragraph' }],
    top,
  }
  const tokens = text
    .split('\n')
    .flatMap((line, number): Token[] => [
      ...(number > 0 ? [opening] : first?.kind === 'block' ? [first] : []),
      ...splitText(line).map((word): Token => ({ kind: 'text', text: word, marks, top })),
    ])
  return tokens.map((token) => ({
    token,
    at: from < to ? { [side]: from } : { [side]: Math.max(0, from - 1) },
    isMarkClash: false,
    shellClashes: [],
  }))
}

function emitTogether(
  into: MergedToken[],
  { kind, base, ours, theirs }: Extract<Piece, { kind: 'kept' | 'agreed' }>,
  versions: TokenVersions,
  decider: Decider,
): void {
  for (let step = 0; ours.from + step < ours.to; step += 1) {
    const at = { ours: ours.from + step, theirs: theirs.from + step, base: base.from + step }
    const own = versions.ours[at.ours]
    const other = versions.theirs[at.theirs]
    const before = kind === 'kept' ? versions.base[at.base] : undefined
    if (own && other)
      into.push(
        mergeToken(
          { base: before, ours: own, theirs: other },
          kind === 'kept' ? at : { ours: at.ours, theirs: at.theirs },
          decider,
        ),
      )
  }
}

function mergeToken(
  { base, ours, theirs }: { base: Token | undefined; ours: Token; theirs: Token },
  at: Partial<Versions<number>>,
  decider: Decider,
): MergedToken {
  const merged = (token: Token, isMarkClash = false, shellClashes: ShellClash[] = []) => ({
    token,
    at,
    isMarkClash,
    shellClashes,
  })
  if (ours.kind === 'text' && theirs.kind === 'text') {
    const before = base?.kind === 'text' ? base.marks : []
    const { marks, isClash } = mergeMarks({ base: before, ours: ours.marks, theirs: theirs.marks })
    return merged({ ...ours, marks }, isClash)
  }
  if (ours.kind === 'block' && theirs.kind === 'block') {
    const { token, clashes } = mergeBlockToken(
      { base: base?.kind === 'block' ? base : ours, ours, theirs },
      decider,
    )
    return merged({ ...token, top: ours.top }, false, clashes)
  }
  if (ours.kind === 'atom' && theirs.kind === 'atom') {
    const before = base?.kind === 'atom' ? base.node : ours.node
    const nodes = { base: before, ours: ours.node, theirs: theirs.node }
    const { value, isClash } = mergeValue(nodes)
    if (!isClash) return merged({ ...ours, node: value })
    const settled = settleField('content', nodes, decider)
    return merged({ ...ours, node: settled.value }, false, [settled.clash])
  }
  return merged(ours)
}

/** Where a block stands is merged as one thing, what it is attribute by attribute. */
function mergeBlockToken({ base, ours, theirs }: Versions<BlockToken>, decider: Decider) {
  const placeOf = ({ depth, path }: BlockToken) => ({ depth, ancestors: path.slice(0, -1) })
  const leafOf = ({ path }: BlockToken) => path.at(-1) ?? { type: 'paragraph' }
  const places = { base: placeOf(base), ours: placeOf(ours), theirs: placeOf(theirs) }
  const place = mergeValue(places)
  const settled = place.isClash ? settleField('place', places, decider) : { value: place.value }
  const leaves = { base: leafOf(base), ours: leafOf(ours), theirs: leafOf(theirs) }
  const { shell, clashes } = mergeShell(leaves, decider)
  const token: BlockToken = {
    kind: 'block',
    depth: settled.value.depth,
    path: [...settled.value.ancestors, shell],
  }
  return { token, clashes: 'clash' in settled ? [settled.clash, ...clashes] : clashes }
}
