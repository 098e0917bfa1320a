import type { DocumentMark, DocumentNode } from '../../../shared/document/schema'
import { collapsed, meetsWithoutSpace } from './white-space'

/** A piece of a line before white space is settled: text as in the source, a break, or a footnote. */
export type Piece =
  | { kind: 'text'; text: string; marks: readonly DocumentMark[] }
  | { kind: 'break' }
  | { kind: 'note'; text: string }

/** Lines of a run, cut where two breaks stand together or where a break is followed by an indent. */
export function paragraphsOf(run: readonly Piece[]): DocumentNode[][] {
  return cut(run)
    .map((pieces) => trimmed(settled(pieces)))
    .filter((content) => content.length > 0)
}

/** The same with breaks kept, as one line of content: for headings and captions, which are one paragraph. */
export function contentOf(run: readonly Piece[]): DocumentNode[] {
  return paragraphsOf(run).flatMap((content, index) =>
    index === 0 ? content : [{ type: 'hardBreak' }, ...content],
  )
}

const indent = /^[ \t\n\r\f]*(?:\u3000|\u00a0[\u00a0 ]*\u00a0)/u

function cut(run: readonly Piece[]): Piece[][] {
  const parts: Piece[][] = [[]]
  let breaks = 0
  for (const piece of run) {
    if (piece.kind === 'break') {
      breaks += 1
      continue
    }
    const isBlank = piece.kind === 'text' && piece.text.trim() === '' && !indent.test(piece.text)
    if (isBlank && breaks > 0) continue
    const isIndented = breaks === 1 && piece.kind === 'text' && indent.test(piece.text)
    if (breaks > 1 || isIndented) parts.push([])
    else if (breaks === 1) parts.at(-1)?.push({ kind: 'break' })
    breaks = 0
    parts.at(-1)?.push(piece)
  }
  return parts
}

interface Line {
  content: DocumentNode[]
  /** White space that waits for the next word, with the marks that it had. */
  space: { text: string; marks: readonly DocumentMark[] } | null
  /** The last words, empty at the start of a line. */
  last: string
}

function settled(pieces: readonly Piece[]): DocumentNode[] {
  const line: Line = { content: [], space: null, last: '' }
  for (const piece of pieces) {
    if (piece.kind === 'note') line.content.push({ type: 'footnote', attrs: { text: piece.text } })
    else if (piece.kind === 'text') addText(line, piece.text, piece.marks)
    else {
      line.content.push({ type: 'hardBreak' })
      line.space = null
      line.last = ''
    }
  }
  return line.content
}

function addText(line: Line, text: string, marks: readonly DocumentMark[]): void {
  let [from, to] = [0, text.length]
  while (from < to && isCollapsible(text.charCodeAt(from))) from += 1
  while (to > from && isCollapsible(text.charCodeAt(to - 1))) to -= 1
  addSpace(line, text.slice(0, from), marks)
  if (from === to) return
  addWords(line, collapsed(text.slice(from, to)), marks)
  addSpace(line, text.slice(to), marks)
}

function isCollapsible(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d && code !== 0x0b)
}

function addSpace(line: Line, space: string, marks: readonly DocumentMark[]): void {
  if (space === '') return
  const isBroken = space.includes('\n') || line.space?.text === '\n'
  line.space = { text: isBroken ? '\n' : ' ', marks: line.space?.marks ?? marks }
}

function addWords(line: Line, words: string, marks: readonly DocumentMark[]): void {
  if (words === '') return
  const { space, last } = line
  if (space && last !== '' && !(space.text === '\n' && meetsWithoutSpace(last, words))) {
    push(line.content, ' ', space.marks === marks ? marks : shared(space.marks, marks))
  }
  push(line.content, words, marks)
  line.space = null
  line.last = words
}

function push(content: DocumentNode[], text: string, marks: readonly DocumentMark[]): void {
  const last = content.at(-1)
  // Arrays of marks are shared by all that stands in an element.
  const isSame = last?.type === 'text' && (last.marks === marks || (marks.length === 0 && !last.marks))
  if (isSame) last.text = (last.text ?? '') + text
  else
    content.push(
      marks.length > 0 ? { type: 'text', marks: marks as DocumentMark[], text } : { type: 'text', text },
    )
}

function shared(one: readonly DocumentMark[], other: readonly DocumentMark[]): DocumentMark[] {
  return one.filter((mark) => other.includes(mark))
}

const blank = /^[\s\u200b\u2060\ufeff]*$/u

/** Without the white space and the breaks at both ends: an indent made by hand is layout. */
function trimmed(content: readonly DocumentNode[]): DocumentNode[] {
  const kept = [...content]
  const isNothing = (node: DocumentNode | undefined) =>
    node?.type === 'hardBreak' || (node?.type === 'text' && blank.test(node.text ?? ''))
  while (isNothing(kept[0])) kept.shift()
  while (isNothing(kept.at(-1))) kept.pop()
  const [first, last] = [kept[0], kept.at(-1)]
  if (first?.type === 'text') kept[0] = { ...first, text: first.text?.trimStart() }
  const end = kept.at(-1)
  if (last?.type === 'text' && end) kept[kept.length - 1] = { ...end, text: end.text?.trimEnd() }
  return kept
}
