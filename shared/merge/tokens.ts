import type { DocumentMark, DocumentNode } from '../document/schema'
import type { DocumentKinds } from './document-kinds'
import { flowingTypes } from './document-kinds'
import type { TokenRank } from './tidy-hunks'

export type Shell = Pick<DocumentNode, 'type' | 'attrs'>

/**
 * Blocks as one flat sequence. A `block` token opens the last blocks of `path` (all but the first `depth`, which are
 * open already); the last one of the path holds no blocks, and what follows until the next token of its kind is its
 * text. `top` is the number of the outermost block that a token belongs to.
 */
export type Token = { top: number } & (BlockToken | TextToken | AtomToken)

export interface BlockToken {
  kind: 'block'
  depth: number
  path: readonly Shell[]
}
export interface TextToken {
  kind: 'text'
  text: string
  marks: readonly DocumentMark[]
}
export interface AtomToken {
  kind: 'atom'
  node: DocumentNode
}

export function toTokens(nodes: readonly DocumentNode[], kinds: DocumentKinds): Token[] {
  const tokens: Token[] = []
  const pushBlock = (node: DocumentNode, top: number, depth: number, ancestors: readonly Shell[]) => {
    const path = [...ancestors, shellOf(node)]
    const content = node.content ?? []
    if (kinds.holdsText(node) || content.length === 0) {
      tokens.push({ kind: 'block', depth, path, top })
      for (const child of content) pushInline(tokens, child, top)
    } else {
      // The first child opens its ancestors too; the others stand beside it.
      content.forEach((child, index) => pushBlock(child, top, index === 0 ? depth : path.length, path))
    }
  }
  nodes.forEach((node, top) => pushBlock(node, top, 0, []))
  return tokens
}

export function shellOf({ type, attrs }: DocumentNode): Shell {
  return attrs ? { type, attrs } : { type }
}

function pushInline(into: Token[], node: DocumentNode, top: number): void {
  if (node.type !== 'text') return void into.push({ kind: 'atom', node, top })
  const marks = node.marks ?? []
  for (const text of splitText(node.text ?? '')) into.push({ kind: 'text', text, marks, top })
}

const latinWord = /[A-Za-z0-9\u00c0-\u024f]+/uy
// Characters that nothing joins on to, when the next one is of them too.
const plain = /^[\u0020-\u007e\u2014-\u2026\u3000-\u3029\u3030-\u3096\u30a0-\u9fff\uff01-\uff9d\n]*$/u
const segmenter = new Intl.Segmenter('zh', { granularity: 'grapheme' })

/** Text in pieces that are never cut: a Han character, a whole Latin word or number, a grapheme of anything else. */
export function splitText(text: string): string[] {
  if (plain.test(text)) return splitPlain(text)
  return joinWords(Array.from(segmenter.segment(text), ({ segment }) => segment))
}

function splitPlain(text: string): string[] {
  const pieces: string[] = []
  for (let at = 0; at < text.length;) {
    latinWord.lastIndex = at
    const word = latinWord.exec(text)?.[0] ?? text.charAt(at)
    pieces.push(word)
    at += word.length
  }
  return pieces
}

function joinWords(graphemes: readonly string[]): string[] {
  const pieces: string[] = []
  let wasWord = false
  for (const grapheme of graphemes) {
    latinWord.lastIndex = 0
    const isWord = latinWord.test(grapheme)
    if (isWord && wasWord) pieces.push((pieces.pop() ?? '') + grapheme)
    else pieces.push(grapheme)
    wasWord = isWord
  }
  return pieces
}

/** What makes two tokens the same place: not their marks and attributes, which are merged for themselves. */
export function tokenKey(token: Token): string {
  if (token.kind === 'text') return `t${token.text}`
  if (token.kind === 'atom') {
    const { type, attrs } = token.node
    return typeof attrs?.id === 'string' ? `a${type} ${attrs.id}` : `a${JSON.stringify(token.node)}`
  }
  const leaf = token.path.at(-1)?.type ?? ''
  return flowingTypes.has(leaf) ? 'b' : `b${leaf}`
}

const sentenceEnd = /^[。！？…!?；;\n”’」』]/u
const clauseEnd = /^[，、：,:）)》〉】〕\]]/u
const opening = /^[“‘「『（(《〈【〔[]/u

export function tokenRank(token: Token): TokenRank {
  if (token.kind === 'block') return 'block'
  if (token.kind === 'atom') return 'clause-end'
  if (sentenceEnd.test(token.text)) return 'sentence-end'
  if (opening.test(token.text)) return 'opening'
  return clauseEnd.test(token.text) ? 'clause-end' : 'plain'
}

/** The text of tokens as a person reads it; a block after the first begins a line, a note stands in brackets. */
export function tokensText(tokens: readonly Token[]): string {
  return tokens.map(tokenText).join('').replace(/^\n/, '')
}

function tokenText(token: Token): string {
  if (token.kind === 'text') return token.text
  if (token.kind === 'block' || token.node.type === 'hardBreak') return '\n'
  const text = token.node.attrs?.text
  return typeof text === 'string' ? `［${text}］` : ''
}
