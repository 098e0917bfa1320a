import type { DocumentMark, DocumentNode } from '../document/schema'
import { diff } from './diff'
import type { DocumentKinds } from './document-kinds'
import { isSame } from './stable-text'
import { tidyHunks } from './tidy-hunks'
import { createTokenNumbers } from './token-numbers'
import type { BlockToken, Shell, Token } from './tokens'
import { toTokens } from './tokens'

/** How finely Han text is compared. */
export type CompareUnit = 'word' | 'character'

/** A stretch of text, or a thing in it, that both texts have, only one has, or both have in another format. */
export interface Piece {
  kind: 'same' | 'added' | 'removed' | 'formatted'
  text: string
  marks: readonly DocumentMark[]
  /** The formats that it had and has, where that changed. */
  format?: { before: readonly DocumentMark[]; after: readonly DocumentMark[] }
  /** A footnote or another thing that stands in the text. */
  node?: DocumentNode
}

/** An attribute of a block that has another value; `field` is `type` where it became another kind of block. */
export interface ShellChange {
  type: string
  field: string
  before: unknown
  after: unknown
}

/** One block of text with the blocks that it is in, outermost first, of which the first `depth` were open already. */
export interface Line {
  path: readonly Shell[]
  depth: number
  /** Whether the block itself is new or gone, whatever becomes of its text. */
  kind: 'same' | 'added' | 'removed'
  pieces: Piece[]
  changes: ShellChange[]
}

/** Lines of the first text, of the second, and of both in one. */
export interface ComparedLines {
  before: Line[]
  after: Line[]
  both: Line[]
}

type Step =
  | { kind: 'same'; before: Token; after: Token }
  | { kind: 'removed'; before: Token }
  | { kind: 'added'; after: Token }

/** Compares what belongs together as running text, across the boundaries of its blocks. */
export function compareText(
  before: readonly DocumentNode[],
  after: readonly DocumentNode[],
  kinds: DocumentKinds,
  unit: CompareUnit,
): ComparedLines {
  const cut = unit === 'word' ? toWords : (tokens: Token[]) => tokens
  const steps = stepsBetween(cut(toTokens(before, kinds)), cut(toTokens(after, kinds)))
  return {
    before: toLines(
      steps.filter(({ kind }) => kind !== 'added'),
      'before',
    ),
    after: toLines(
      steps.filter(({ kind }) => kind !== 'removed'),
      'after',
    ),
    both: toLines(steps, 'after'),
  }
}

/** The lines of blocks that only one text has, or that both have as they are. */
export function plainLines(nodes: readonly DocumentNode[], kinds: DocumentKinds, kind: Line['kind']): Line[] {
  const steps = toTokens(nodes, kinds).map((token): Step => {
    if (kind === 'added') return { kind, after: token }
    return kind === 'removed' ? { kind, before: token } : { kind, before: token, after: token }
  })
  return toLines(steps, 'after')
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

/** Neighbouring tokens of one format in words instead of characters. */
function toWords(tokens: Token[]): Token[] {
  const words: Token[] = []
  for (let from = 0; from < tokens.length; from += 1) {
    const first = tokens[from]
    if (first?.kind !== 'text') {
      if (first) words.push(first)
      continue
    }
    let text = first.text
    for (
      let next = tokens[from + 1];
      next?.kind === 'text' && next.marks === first.marks;
      next = tokens[from + 1]
    ) {
      text += next.text
      from += 1
    }
    for (const { segment } of segmenter.segment(text)) words.push({ ...first, text: segment })
  }
  return words
}

function stepsBetween(before: readonly Token[], after: readonly Token[]): Step[] {
  const { numberOf, rankOf } = createTokenNumbers()
  const numbersOf = (tokens: readonly Token[]) => tokens.map((token) => numberOf(token))
  const [base, side] = [numbersOf(before), numbersOf(after)]
  const hunks = tidyHunks(diff(base, side), { base, side, rankOf })
  const steps: Step[] = []
  let [at, to] = [0, 0]
  const keepUntil = (until: number) => {
    for (; at < until; at += 1, to += 1) {
      const [one, other] = [before[at], after[to]]
      if (one && other) steps.push({ kind: 'same', before: one, after: other })
    }
  }
  for (const { from, to: until, start, end } of hunks) {
    keepUntil(from)
    steps.push(...before.slice(from, until).map((token): Step => ({ kind: 'removed', before: token })))
    steps.push(...after.slice(start, end).map((token): Step => ({ kind: 'added', after: token })))
    at = until
    to = end
  }
  keepUntil(before.length)
  return steps
}

/** `side` says whose blocks are shown where both have one. */
function toLines(steps: readonly Step[], side: 'before' | 'after'): Line[] {
  const lines: Line[] = []
  for (const step of steps) {
    const token = step.kind === 'removed' ? step.before : step.kind === 'added' ? step.after : step[side]
    if (token.kind === 'block') lines.push(openLine(step, token))
    else pushPiece(lines.at(-1)?.pieces ?? [], pieceOf(step, token))
  }
  return lines
}

function openLine(step: Step, token: BlockToken): Line {
  const changes =
    step.kind === 'same' && step.before.kind === 'block' && step.after.kind === 'block'
      ? shellChanges(step.before, step.after)
      : []
  return { path: token.path, depth: token.depth, kind: step.kind, pieces: [], changes }
}

function shellChanges(before: BlockToken, after: BlockToken): ShellChange[] {
  const opened = (token: BlockToken) => token.path.slice(Math.min(token.depth, token.path.length - 1))
  const [old, young] = [opened(before), opened(after)]
  const types = (shells: readonly Shell[]) => shells.map(({ type }) => type)
  if (!isSame(types(old), types(young))) {
    const [from, to] = [outermost(old), outermost(young)]
    return [{ type: to, field: 'type', before: from, after: to }]
  }
  return young.flatMap((shell, index) => attributeChanges(old[index], shell))
}

const outermost = (shells: readonly Shell[]) => shells[0]?.type ?? 'paragraph'

/** The attributes of a block that have another value. */
export function attributeChanges(before: Shell | undefined, after: Shell): ShellChange[] {
  const [old, young] = [before?.attrs ?? {}, after.attrs ?? {}]
  return [...new Set([...Object.keys(old), ...Object.keys(young)])]
    .filter((field) => field !== 'id' && field !== 'colwidth' && !isSame(old[field], young[field]))
    .map((field) => ({ type: after.type, field, before: old[field], after: young[field] }))
}

function pieceOf(step: Step, token: Exclude<Token, BlockToken>): Piece {
  if (token.kind === 'atom') {
    const isBreak = token.node.type === 'hardBreak'
    return { kind: step.kind, text: isBreak ? '\n' : '', marks: [], ...(isBreak ? {} : { node: token.node }) }
  }
  const before = step.kind === 'same' && step.before.kind === 'text' ? step.before.marks : token.marks
  const after = step.kind === 'same' && step.after.kind === 'text' ? step.after.marks : token.marks
  if (isSame(before, after)) return { kind: step.kind, text: token.text, marks: token.marks }
  return { kind: 'formatted', text: token.text, marks: token.marks, format: { before, after } }
}

function pushPiece(into: Piece[], piece: Piece): void {
  const last = into.at(-1)
  const joins =
    last &&
    last.kind === piece.kind &&
    !last.node &&
    !piece.node &&
    isSame(last.marks, piece.marks) &&
    isSame(last.format ?? null, piece.format ?? null)
  if (joins) last.text += piece.text
  else into.push({ ...piece })
}
