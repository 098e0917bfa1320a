import type { Body, DocumentMark, DocumentNode } from '../../shared/document/schema'
import { isSafeLink } from '../../shared/document/schema'
import { escapeAttribute, escapeText } from './escape-html'

/** Where the page finds a picture, or null while it is not here. */
export type PictureAddress = (sha256: string) => string | null

/** The body as HTML, all text escaped. The same nodes give the same bytes. */
export function documentHtml(body: Body, pictureAddress: PictureAddress): string {
  return body.content.map((node) => blockHtml(node, pictureAddress)).join('\n')
}

function blockHtml(node: DocumentNode, pictureAddress: PictureAddress): string {
  const attrs = node.attrs ?? {}
  const inner = () => (node.content ?? []).map((child) => blockHtml(child, pictureAddress)).join('')
  switch (node.type) {
    case 'paragraph':
      return `<p>${inlineHtml(node.content)}</p>`
    case 'heading':
      return `<h${headingLevel(attrs.level)}>${inlineHtml(node.content)}</h${headingLevel(attrs.level)}>`
    case 'codeBlock':
      return `<pre><code${languageClass(attrs.language)}>${inlineHtml(node.content)}</code></pre>`
    case 'horizontalRule':
      return '<hr>'
    case 'figure':
      return figureHtml(node, pictureAddress)
    case 'blockquote':
      return `<blockquote>${inner()}</blockquote>`
    case 'bulletList':
      return `<ul>${inner()}</ul>`
    case 'orderedList':
      return `<ol${startAttribute(attrs.start)}>${inner()}</ol>`
    case 'listItem':
      return `<li>${inner()}</li>`
    default:
      return inlineHtml([node])
  }
}

function headingLevel(level: unknown): number {
  return level === 3 || level === 4 ? level : 2
}

function languageClass(language: unknown): string {
  return typeof language === 'string' && language !== ''
    ? ` class="language-${escapeAttribute(language)}"`
    : ''
}

function startAttribute(start: unknown): string {
  return typeof start === 'number' && start !== 1 ? ` start="${start}"` : ''
}

function figureHtml(node: DocumentNode, pictureAddress: PictureAddress): string {
  const { media, alt, credit } = node.attrs ?? {}
  const source = typeof media === 'string' ? pictureAddress(media) : null
  const picture = source
    ? `<img src="${escapeAttribute(source)}" alt="${escapeAttribute(String(alt ?? ''))}" loading="lazy">`
    : ''
  const caption = inlineHtml(node.content)
  const creditHtml = credit ? `<span class="picture-credit">${escapeText(String(credit))}</span>` : ''
  const words = [caption, creditHtml].filter((part) => part !== '').join(' ')
  return `<figure>${picture}${words === '' ? '' : `<figcaption>${words}</figcaption>`}</figure>`
}

/** Marks that neighbours share stay open across them, so that a link with a bold word in it is one link. */
function inlineHtml(nodes: readonly DocumentNode[] = []): string {
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
    html += leafHtml(node)
  }
  while (open.length > 0) html += closeTag(open.pop())
  return html
}

function leafHtml(node: DocumentNode): string {
  if (node.type === 'text') return escapeText(node.text ?? '')
  if (node.type === 'hardBreak') return '<br>'
  return inlineHtml(node.content)
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
