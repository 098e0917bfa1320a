import type { Editor } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import type { Random } from '../../../shared/document/random-body'
import { suggestionOf } from './suggestion-stamp'

/** A line of text as somebody reads it, with the position of each of its characters. */
interface Line {
  /** The position in front of each unit that is not suggested to go. */
  units: number[]
  /** The block that the line begins in. */
  block: { node: Node; position: number }
  /** Where the text of the line begins and ends, in one or, after a join, several blocks. */
  start: number
  end: number
  isJoined: boolean
  parent: Node
}

export interface RandomEdit {
  kind: (typeof kinds)[number]
  line: number
  from: number
  to: number
  words: string
  /** Formats of the words: what the text has where they go is another thing once words there are suggested to go. */
  marks: readonly object[]
}

const kinds = [
  'write',
  'write',
  'write',
  'replace',
  'cut',
  'cut',
  'cut',
  'cutAcross',
  'format',
  'format',
  'link',
  'break',
  'note',
  'split',
  'split',
  'join',
  'retype',
  'blockIn',
  'blockOut',
  'wrap',
  'move',
] as const
const words = ['江', '渡口还在', 'River ', '𠀀', '。', '👨‍👩‍👧']

const running = new Set(['paragraph', 'heading', 'pullQuote'])

function linesOf(doc: Node): Line[] {
  const lines: Line[] = []
  let joinsNext = false
  const visit = (node: Node, position: number, parent: Node): void => {
    if (suggestionOf(node, 'deletion')) return
    if (suggestionOf(node, 'join')) joinsNext = true
    if (node.isTextblock) {
      const units: number[] = []
      node.forEach((child, offset) => {
        if (child.marks.some(({ type }) => type.name === 'deletion')) return
        for (let unit = 0; unit < child.nodeSize; unit += 1) units.push(position + 1 + offset + unit)
      })
      const last = lines.at(-1)
      const end = position + 1 + node.content.size
      if (joinsNext && last) {
        last.units.push(...units)
        last.end = end
        last.isJoined = true
      } else
        lines.push({ units, block: { node, position }, start: position + 1, end, isJoined: false, parent })
      joinsNext = false
      return
    }
    node.forEach((child, offset) => visit(child, position + 1 + offset, node))
  }
  doc.forEach((node, offset) => visit(node, offset, doc))
  return lines
}

/** An edit of the text as it is read: the same in a document with suggestions and in one without. */
export function randomEdit(random: Random, plain: Editor): RandomEdit {
  const lines = linesOf(plain.state.doc)
  const line = Math.floor(random() * lines.length)
  const size = lines[line]?.units.length ?? 0
  const from = Math.floor(random() * (size + 1))
  const to = from + Math.floor(random() * (size - from + 1))
  const $from = plain.state.doc.resolve(lines[line]?.units[from] ?? lines[line]?.end ?? 0)
  return {
    kind: kinds[Math.floor(random() * kinds.length)]!,
    line,
    from,
    to,
    words: words[Math.floor(random() * words.length)]!,
    marks: $from.marks().map((mark) => mark.toJSON() as object),
  }
}

/** Whether the edit is one that both documents can make; the plain one says so. */
export function isPossible({ kind, line, from, to }: RandomEdit, plain: Editor): boolean {
  const lines = linesOf(plain.state.doc)
  const [here, next] = [lines[line], lines[line + 1]]
  if (!here) return false
  const isCode = here.block.node.type.name === 'codeBlock'
  const isRunning = running.has(here.block.node.type.name)
  const isPair =
    next !== undefined && next.parent === here.parent && isRunning && running.has(next.block.node.type.name)
  switch (kind) {
    case 'write':
      return true
    case 'replace':
    case 'cut':
      return from < to
    case 'format':
    case 'link':
      return from < to && !isCode
    case 'break':
    case 'note':
      return !isCode
    case 'split':
    case 'retype':
      return isRunning
    case 'cutAcross':
    case 'join':
      return isPair && here.block.node.type === next.block.node.type
    case 'blockIn':
      return here.parent.type.name !== 'gallery'
    case 'wrap':
    case 'blockOut':
    case 'move':
      return here.parent.type.name === 'doc' && isRunning && here.parent.childCount > 1
  }
}

/** Makes the edit as one transaction. */
export function applyEdit(edit: RandomEdit, editor: Editor): void {
  const { state, schema } = editor
  const { tr } = state
  const lines = linesOf(state.doc)
  const here = lines[edit.line]
  if (!here) throw new Error('no such line')
  const at = (line: Line, offset: number) => line.units[offset] ?? behind(line)
  const [from, to] = [
    at(here, edit.from),
    edit.to > edit.from ? (here.units[edit.to - 1] ?? 0) + 1 : at(here, edit.from),
  ]
  const written = schema.text(
    edit.words,
    edit.marks.map((mark) => schema.markFromJSON(mark)),
  )
  const block = here.block
  const after = block.position + block.node.nodeSize
  switch (edit.kind) {
    case 'write':
      tr.insert(from, written)
      break
    case 'replace':
      tr.replaceWith(from, to, written)
      break
    case 'cut':
      tr.delete(from, to)
      break
    case 'cutAcross':
    case 'join': {
      const next = lines[edit.line + 1]!
      const isJoin = edit.kind === 'join'
      const start = isJoin ? behind(here) : from
      const half = Math.floor(next.units.length / 2)
      tr.delete(start, isJoin || half === 0 ? (next.units[0] ?? next.start) : next.units[half - 1]! + 1)
      break
    }
    case 'format':
      if (edit.from % 2 === 0) tr.addMark(from, to, schema.mark('bold'))
      else tr.removeMark(from, to, schema.marks.bold)
      break
    case 'link':
      tr.addMark(from, to, schema.mark('link', { href: `https://example.org/${edit.from}` }))
      break
    case 'break':
      tr.insert(from, schema.node('hardBreak'))
      break
    case 'note':
      tr.insert(from, schema.node('footnote', { text: edit.words }))
      break
    case 'split':
      tr.split(from)
      break
    case 'retype': {
      const level = 2 + (edit.from % 4)
      if (level > 4) tr.setNodeMarkup(block.position, schema.nodes.paragraph)
      else tr.setNodeMarkup(block.position, schema.nodes.heading, { level })
      break
    }
    case 'blockIn':
      tr.insert(after, schema.node('paragraph', null, [schema.text(edit.words)]))
      break
    case 'blockOut':
      tr.delete(block.position, after)
      break
    case 'wrap':
      tr.replaceWith(
        block.position,
        after,
        schema.node('bulletList', null, [schema.node('listItem', null, [block.node])]),
      )
      break
    case 'move':
      tr.delete(block.position, after).insert(0, block.node)
  }
  editor.view.dispatch(tr)
}

const behind = (line: Line) => (line.units.length > 0 ? line.units.at(-1)! + 1 : line.start)

/** Lines whose block is not one block on both sides cannot be moved, wrapped or taken out as a block. */
export function isWholeBlock({ kind, line }: RandomEdit, editor: Editor): boolean {
  const lines = linesOf(editor.state.doc)
  const isAboutBlock = ['split', 'retype', 'blockIn', 'blockOut', 'wrap', 'move'].includes(kind)
  const isBoundary = kind === 'join' || kind === 'cutAcross'
  if (isBoundary) return lines[line]?.parent === lines[line + 1]?.parent
  return !isAboutBlock || !(lines[line]?.isJoined ?? true)
}
