import { isSafeLink } from '../../shared/document/schema'
import type { DocumentMark, DocumentNode } from '../../shared/document/schema'

/** The blocks of a Markdown text, as far as a long text to write in needs them: pictures and raw HTML are left out. */
export function markdownBlocks(markdown: string): DocumentNode[] {
  const lines = markdown.replace(/\r\n?/g, '\n').split('\n')
  const blocks: DocumentNode[] = []
  for (let at = 0; at < lines.length;) {
    const { block, next } = takeBlock(lines, at)
    if (block) blocks.push(block)
    at = next
  }
  return blocks
}

const item = /^\s*(?:([-*+])|(\d+)[.)])\s+(.*)$/
const fence = /^\s*```/
const heading = /^(#{1,6})\s+(.*?)\s*#*$/

interface Taken {
  block: DocumentNode | null
  next: number
}

function takeBlock(lines: readonly string[], at: number): Taken {
  const line = lines[at] ?? ''
  if (line.trim() === '') return { block: null, next: at + 1 }
  if (fence.test(line)) return takeCode(lines, at)
  const head = heading.exec(line)
  if (head) {
    const level = Math.min(4, Math.max(2, head[1]?.length ?? 2))
    return { block: textBlock('heading', head[2] ?? '', { level }), next: at + 1 }
  }
  if (/^\s*([-*_=])(\s*\1){2,}\s*$/.test(line)) return { block: { type: 'horizontalRule' }, next: at + 1 }
  if (item.test(line)) return takeList(lines, at)
  if (line.startsWith('>')) return takeQuote(lines, at)
  return takeParagraph(lines, at)
}

/** The lines from `at` on that fit. */
function run(lines: readonly string[], at: number, fits: (line: string) => boolean): string[] {
  const end = lines.findIndex((line, index) => index >= at && !fits(line))
  return lines.slice(at, end === -1 ? undefined : end)
}

function takeCode(lines: readonly string[], at: number): Taken {
  const code = run(lines, at + 1, (line) => !fence.test(line))
  const text = code.join('\n')
  const content = text === '' ? {} : { content: [{ type: 'text', text }] }
  return {
    block: { type: 'codeBlock', attrs: { language: null }, ...content },
    next: at + code.length + 2,
  }
}

function takeList(lines: readonly string[], at: number): Taken {
  const found = run(lines, at, (line) => item.test(line))
  const isOrdered = item.exec(found[0] ?? '')?.[2] !== undefined
  const content = found.map((line) => ({
    type: 'listItem',
    content: [textBlock('paragraph', item.exec(line)?.[3] ?? '') ?? { type: 'paragraph' }],
  }))
  const block = isOrdered
    ? { type: 'orderedList', attrs: { start: 1 }, content }
    : { type: 'bulletList', content }
  return { block, next: at + found.length }
}

function takeQuote(lines: readonly string[], at: number): Taken {
  const found = run(lines, at, (line) => line.startsWith('>'))
  const inside = textBlock('paragraph', found.map((line) => line.replace(/^>\s?/, '')).join(' '))
  return { block: inside && { type: 'blockquote', content: [inside] }, next: at + found.length }
}

function takeParagraph(lines: readonly string[], at: number): Taken {
  const found = run(lines, at, (line) => line.trim() !== '' && !fence.test(line))
  return { block: textBlock('paragraph', found.join(' ')), next: at + found.length }
}

function textBlock(type: string, text: string, attrs?: Record<string, unknown>): DocumentNode | null {
  const content = inline(text)
  return content.length === 0 ? null : { type, ...(attrs && { attrs }), content }
}

const marked = /!\[[^\]]*\]\([^)]*\)|\[([^\]]+)\]\(([^)\s]+)\)|\*\*([^*]+)\*\*|`([^`]+)`|\*([^*]+)\*/g

function inline(text: string): DocumentNode[] {
  const nodes: DocumentNode[] = []
  let last = 0
  const push = (said: string, marks: DocumentMark[] = []) => {
    if (said !== '') nodes.push({ type: 'text', ...(marks.length > 0 && { marks }), text: said })
  }
  for (const match of text.matchAll(marked)) {
    push(text.slice(last, match.index))
    last = match.index + match[0].length
    const [, label, href = '', bold, code, italic] = match
    if (label !== undefined) push(label, isSafeLink(href) ? [{ type: 'link', attrs: { href } }] : [])
    else if (bold !== undefined) push(bold, [{ type: 'bold' }])
    else if (code !== undefined) push(code, [{ type: 'code' }])
    else if (italic !== undefined) push(italic, [{ type: 'italic' }])
  }
  push(text.slice(last))
  return nodes
}
