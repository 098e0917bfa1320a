import type { Body, DocumentNode } from '../../shared/document/schema'
import { calloutKinds, isSafeLink } from '../../shared/document/schema'
import { escapeAttribute, escapeText } from './escape-html'
import { inlineHtml } from './inline-html'
import { tableHtml } from './table-html'

/** A picture or an attachment as the page finds it, with what is known of it. */
export interface PlacedFile {
  address: string
  width?: number | undefined
  height?: number | undefined
  bytes?: number
  extension?: string
}
/** Null while the file is not here. */
export type FindFile = (sha256: string) => PlacedFile | null

interface Writing {
  findFile: FindFile
  /** The footnotes so far, in the order of their numbers. */
  notes: string[]
}

/** The body as HTML, all text escaped, footnotes at the end. The same nodes give the same bytes. */
export function documentHtml(body: Body, findFile: FindFile): string {
  const writing: Writing = { findFile, notes: [] }
  const blocks = body.content.map((node) => blockHtml(node, writing))
  return [...blocks, ...notesHtml(writing.notes)].join('\n')
}

function blockHtml(node: DocumentNode, writing: Writing): string {
  const attrs = node.attrs ?? {}
  const text = () => inlineHtml(node.content, writing.notes)
  const inner = () => blocksHtml(node.content, writing)
  switch (node.type) {
    case 'paragraph':
      return `<p>${text()}</p>`
    case 'heading':
      return `<h${headingLevel(attrs.level)}>${text()}</h${headingLevel(attrs.level)}>`
    case 'codeBlock':
      return `<pre><code${languageClass(attrs.language)}>${text()}</code></pre>`
    case 'horizontalRule':
      return '<hr>'
    case 'figure':
      return figureHtml(node, writing)
    case 'gallery':
      return `<div class="gallery gallery-${galleryColumns(node)}">${inner()}</div>`
    case 'blockquote':
      return `<blockquote>${inner()}${attributionHtml(attrs.attribution)}</blockquote>`
    case 'pullQuote':
      return `<aside class="pull-quote"><p>${text()}</p>${attributionHtml(attrs.attribution)}</aside>`
    case 'callout':
      return `<aside class="callout callout-${calloutKind(attrs.kind)}">${inner()}</aside>`
    case 'bulletList':
      return `<ul>${inner()}</ul>`
    case 'orderedList':
      return `<ol${startAttribute(attrs.start)}>${inner()}</ol>`
    case 'listItem':
      return `<li>${inner()}</li>`
    case 'taskList':
      return `<ul class="tasks">${inner()}</ul>`
    case 'taskItem':
      return `<li><span class="tick">${attrs.checked === true ? '☑' : '☐'}</span><div>${inner()}</div></li>`
    case 'table':
      return tableHtml(node, (cell) => blocksHtml(cell.content, writing))
    case 'linkCard':
      return linkCardHtml(node)
    case 'attachment':
      return attachmentHtml(node, writing)
    default:
      return inlineHtml([node], writing.notes)
  }
}

function blocksHtml(nodes: readonly DocumentNode[] = [], writing: Writing): string {
  return nodes.map((child) => blockHtml(child, writing)).join('')
}

function headingLevel(level: unknown): number {
  return level === 3 || level === 4 ? level : 2
}

function calloutKind(kind: unknown): string {
  return calloutKinds.find((known) => known === kind) ?? 'info'
}

function languageClass(language: unknown): string {
  return typeof language === 'string' && language !== ''
    ? ` class="language-${escapeAttribute(language)}"`
    : ''
}

function startAttribute(start: unknown): string {
  return typeof start === 'number' && start !== 1 ? ` start="${start}"` : ''
}

/** Two and four pictures stand in two columns, all others in three. */
function galleryColumns({ content = [] }: DocumentNode): number {
  return content.length === 2 || content.length === 4 ? 2 : 3
}

function attributionHtml(attribution: unknown): string {
  return typeof attribution === 'string' && attribution !== ''
    ? `<footer class="attribution">${escapeText(attribution)}</footer>`
    : ''
}

function figureHtml(node: DocumentNode, { findFile, notes }: Writing): string {
  const { media, alt, credit, width, remote } = node.attrs ?? {}
  const file = typeof media === 'string' ? findFile(media) : null
  const isMissed = typeof media === 'string' || typeof remote === 'string'
  const picture = file ? pictureHtml(file, String(alt ?? '')) : isMissed ? missingPicture : ''
  const caption = inlineHtml(node.content, notes)
  const creditHtml = credit ? `<span class="picture-credit">${escapeText(String(credit))}</span>` : ''
  const words = [caption, creditHtml].filter((part) => part !== '').join(' ')
  const widthClass = width === 'wide' || width === 'full' ? ` class="${width}"` : ''
  return `<figure${widthClass}>${picture}${words === '' ? '' : `<figcaption>${words}</figcaption>`}</figure>`
}

/** What it says is drawn by the style. */
const missingPicture = '<span class="picture-missing"></span>'

/** With its size the text stays where it is while the picture comes. */
function pictureHtml({ address, width, height }: PlacedFile, alt: string): string {
  const size = width && height ? ` width="${width}" height="${height}"` : ''
  return `<img src="${escapeAttribute(address)}" alt="${escapeAttribute(alt)}"${size} loading="lazy">`
}

/** A link that saves the file; one that is not here is named all the same. */
function attachmentHtml({ attrs = {} }: DocumentNode, { findFile }: Writing): string {
  const name = String(attrs.name ?? '')
  const title = escapeText(String(attrs.label ?? '') || name)
  const file = typeof attrs.media === 'string' ? findFile(attrs.media) : null
  if (!file) return `<p class="attachment attachment-missing">${title}</p>`
  const facts = [file.extension?.toUpperCase() ?? '', file.bytes ? fileSize(file.bytes) : '']
  const told = facts.filter((fact) => fact !== '').join(' · ')
  const link = `<a href="${escapeAttribute(file.address)}" download="${escapeAttribute(name)}">${title}</a>`
  return `<p class="attachment">${link}${told === '' ? '' : ` <span>${escapeText(told)}</span>`}</p>`
}

/** In decimal units, as everybody says them. */
function fileSize(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`
  const [size, unit] = bytes < 1_000_000 ? [bytes / 1000, 'KB'] : [bytes / 1_000_000, 'MB']
  return `${size < 10 ? size.toFixed(1) : Math.round(size)} ${unit}`
}

/** A card without a title shows its address; without a safe address it is a card of text. */
function linkCardHtml({ attrs = {} }: DocumentNode): string {
  const url = String(attrs.url ?? '')
  const title = String(attrs.title ?? '') || url
  const description = String(attrs.description ?? '')
  const words = [
    `<span class="card-title">${escapeText(title)}</span>`,
    description === '' ? '' : `<span class="card-description">${escapeText(description)}</span>`,
    url === '' || url === title ? '' : `<span class="card-address">${escapeText(url)}</span>`,
  ].join('')
  return isSafeLink(url)
    ? `<p class="link-card"><a href="${escapeAttribute(url)}" rel="noopener">${words}</a></p>`
    : `<p class="link-card">${words}</p>`
}

/** The number of a note leads back to where it stands in the text. */
function notesHtml(notes: readonly string[]): string[] {
  if (notes.length === 0) return []
  const items = notes.map((text, index) => {
    const number = index + 1
    return `<li id="note-${number}"><a href="#note-${number}-from">${number}</a> ${escapeText(text)}</li>`
  })
  return [`<ol class="notes">${items.join('')}</ol>`]
}
