import { toNormalForm } from '../../document/normal-form'
import type { Body, DocumentMark, DocumentNode } from '../../document/schema'

/** Reads as much of Markdown as real articles need to be checked: a trial of the rules, not an importer. */
export function bodyOfMarkdown(source: string): Body {
  const text = source
    .replace(/\r\n/g, '\n')
    .replace(/^\ufeff?---\n[\s\S]*?\n---\n/, '')
    .replace(/^(?:\[#\]:.*\n)+/m, '')
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(
      /<rt>[^<]*<\/rt>|<rp>[^<]*<\/rp>|<\/?(?:ruby|strong|b|br|p|div|span|center|sup|sub|u|kbd|em|i)\b[^>]*>/gi,
      '',
    )
    .replace(/^\[\w+\]:\s.*$/gm, '')
  const blocks: DocumentNode[] = []
  let code: string[] | null = null
  let lines: string[] = []
  const flush = () => {
    if (lines.length > 0) blocks.push(textBlock(lines))
    lines = []
  }
  for (const line of text.split('\n')) {
    if (/^\s*(?:>\s*|[-*+]\s+|\d+[.)]\s+)*(?:```|~~~)/.test(line)) {
      if (code) blocks.push(codeBlock(code))
      flush()
      code = code ? null : []
    } else if (code) code.push(line)
    else if (/^(?: {4,}|\t)/.test(line) && lines.length === 0) blocks.push(codeBlock([line]))
    else if (/^\s*$/.test(line) || /^\s*(?:[=-]{3,}|\*{3,}|_{3,})\s*$/.test(line)) flush()
    else if (/^\s*(?:#{1,6}\s|[-*+]\s|\d+[.)]\s|\||>)/.test(line)) {
      flush()
      if (!/^\s*\|/.test(line)) blocks.push(textBlock([line]))
    } else lines.push(line)
  }
  flush()
  return toNormalForm({ type: 'doc', content: blocks.filter(({ content }) => content) })
}

function codeBlock(lines: readonly string[]): DocumentNode {
  return { type: 'codeBlock', content: [{ type: 'text', text: lines.join('\n') }] }
}

function textBlock(lines: readonly string[]): DocumentNode {
  const text = lines.map((line) => line.trim()).join('\n')
  const [, marks = '', rest = text] = /^(#{1,6})\s+([\s\S]*)$/.exec(text) ?? []
  const plain = rest.replace(/^(?:>\s*)*(?:[-*+]\s+|\d+[.)]\s+)?/, '').replace(/\s*#+\s*$/, '')
  const content = inline(plain)
  if (marks !== '')
    return { type: 'heading', attrs: { level: Math.min(4, Math.max(2, marks.length)) }, content }
  return { type: 'paragraph', content }
}

const parts =
  /(`+)([\s\S]+?)\1|!\[[^\]]*\](?:\([^)]*\)|\[[^\]]*\])|\[((?:[^[\]]|\[[^\]]*\])*)\](?:\((\S*?)(?:\s+["'][^)]*)?\)|\[[^\]]*\])|\*\*|__|(?<![\w*])[*_](?=\S)|(?<=\S)[*_](?![\w*])|\\(?=[!-/:-@[-`{-~])|\n/g

function inline(text: string): DocumentNode[] {
  const nodes: DocumentNode[] = []
  const push = (value: string, marks: DocumentMark[] = []) => {
    if (value !== '') nodes.push({ type: 'text', text: value, marks })
  }
  let end = 0
  for (const match of text.matchAll(parts)) {
    push(text.slice(end, match.index))
    end = match.index + match[0].length
    if (match[2]) push(match[2], [{ type: 'code' }])
    else if (match[3] !== undefined) {
      const href = match[4] ?? 'https://example.com/'
      for (const node of inline(match[3]))
        nodes.push({ ...node, marks: [...(node.marks ?? []), { type: 'link', attrs: { href } }] })
    } else if (match[0] === '\n') push(' ')
  }
  push(text.slice(end))
  return nodes
}
