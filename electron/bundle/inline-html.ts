import type { DocumentMark, DocumentNode } from '../../shared/document/schema'
import { isSafeLink } from '../../shared/document/schema'
import { escapeAttribute, escapeText } from './escape-html'

/**
 * Marks that neighbours share stay open across them, so that a link with a bold word in it is one link.
 *
 * The texts of footnotes are added to `notes`; the number of a note is its place there.
 */
export function inlineHtml(nodes: readonly DocumentNode[] = [], notes: string[] = []): string {
  const open: DocumentMark[] = []
  let html = ''
  for (const node of nodes) {
    const marks = node.marks ?? []
    const shared = sharedMarks(open, marks)
    while (open.length > shared) html += closeTag(open.pop())
    for (const mark of marks.slice(shared)) {
      open.push(mark)
      html += openTag(mark)
    }
    html += leafHtml(node, notes)
  }
  while (open.length > 0) html += closeTag(open.pop())
  return html
}

function leafHtml(node: DocumentNode, notes: string[]): string {
  if (node.type === 'text') return escapeText(node.text ?? '')
  if (node.type === 'hardBreak') return '<br>'
  if (node.type === 'footnote') return noteMarkHtml(notes.push(String(node.attrs?.text ?? '')))
  return inlineHtml(node.content, notes)
}

function noteMarkHtml(number: number): string {
  return `<sup class="note-mark" id="note-${number}-from"><a href="#note-${number}">${number}</a></sup>`
}

function sharedMarks(open: readonly DocumentMark[], marks: readonly DocumentMark[]): number {
  const differs = marks.findIndex((mark, index) => JSON.stringify(mark) !== JSON.stringify(open[index]))
  return differs < 0 ? marks.length : differs
}

const elements: Record<string, string> = {
  bold: 'strong',
  italic: 'em',
  underline: 'u',
  strike: 's',
  code: 'code',
  highlight: 'mark',
  emphasisDots: 'em',
  subscript: 'sub',
  superscript: 'sup',
  ruby: 'ruby',
}

function openTag(mark: DocumentMark): string {
  if (mark.type === 'link') return linkTag(String(mark.attrs?.href ?? '').trim())
  if (mark.type === 'emphasisDots') return '<em class="dots">'
  return `<${elements[mark.type] ?? 'span'}>`
}

function linkTag(href: string): string {
  return isSafeLink(href) ? `<a href="${escapeAttribute(href)}" rel="noopener">` : '<a>'
}

function closeTag(mark: DocumentMark | undefined): string {
  if (mark?.type === 'link') return '</a>'
  if (mark?.type === 'ruby') return `${readingHtml(String(mark.attrs?.reading ?? ''))}</ruby>`
  return `</${elements[mark?.type ?? ''] ?? 'span'}>`
}

/** Where ruby is not drawn, the reading stands in brackets behind its text. */
function readingHtml(reading: string): string {
  return `<rp>（</rp><rt>${escapeText(reading)}</rt><rp>）</rp>`
}
