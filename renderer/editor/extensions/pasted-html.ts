import { isWebAddress } from '../../../shared/document/schema'
import { hasHan } from '../../../shared/text/width'
import { stylesToMarks, styleName, withStylesAside } from './pasted-styles'
import { listsOfWord } from './word-lists'

const refused =
  'script, style, meta, link, title, base, iframe, frame, object, embed, applet, template, noscript, svg, math, audio, video, canvas, button, select, textarea'
const keptAttributes = new Set([
  'href',
  'colspan',
  'rowspan',
  'start',
  'data-alt',
  'data-attribution',
  'data-remote',
  'data-upload',
  'data-type',
  'data-checked',
])
const filled = 'img, figure, hr, table, li, input'

/**
 * What other programs put on the clipboard, with its structure and without its looks: Word, WPS, 公众号, web pages.
 *
 * What our own editor copied stays as it is. Nothing in the result is active, and no picture is fetched: a picture
 * becomes a figure that says where it is; what came with the text itself is handed to `keepInline`.
 */
export function cleanPastedHtml(html: string, keepInline: KeepInline = () => null): string {
  if (/\sdata-pm-slice=/.test(html)) return html
  const { body } = new DOMParser().parseFromString(withStylesAside(html), 'text/html')
  for (const element of body.querySelectorAll(refused)) element.remove()
  for (const element of body.querySelectorAll<HTMLElement>(
    `[${styleName}*="display:none" i], [${styleName}*="display: none" i], [hidden]`,
  ))
    element.remove()
  removeComments(body)
  removeSpaceBetweenBlocks(body)
  listsOfWord(body)
  body.querySelectorAll('ul').forEach(toTasks)
  body.querySelectorAll('blockquote').forEach(takeAttribution)
  body.querySelectorAll('img').forEach((picture) => toPlace(picture, keepInline))
  body.querySelectorAll('figure').forEach(outOfLine)
  body.querySelectorAll<HTMLElement>(`[${styleName}]`).forEach(stylesToMarks)
  body.querySelectorAll('em, i').forEach(toDots)
  for (const element of body.querySelectorAll<HTMLElement>('*')) stripLooks(element)
  for (const element of body.querySelectorAll('p, div, section, h1, h2, h3, h4, h5, h6, span'))
    trimBlock(element)
  return body.innerHTML
}

function removeComments(body: HTMLElement): void {
  const comments = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_COMMENT)
  const found: Node[] = []
  while (comments.nextNode()) found.push(comments.currentNode)
  for (const comment of found) comment.parentNode?.removeChild(comment)
}

const blocks =
  'p, div, section, article, nav, header, footer, main, aside, h1, h2, h3, h4, h5, h6, ul, ol, li, blockquote, pre, table, figure, hr, tr, td, th, tbody, thead'

/** Line feeds of the source that stand beside a block are not text. */
function removeSpaceBetweenBlocks(body: HTMLElement): void {
  const texts = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_TEXT)
  const spaces: Text[] = []
  while (texts.nextNode()) {
    const text = texts.currentNode as Text
    if (/^\s*$/.test(text.data) && !text.parentElement?.closest('pre')) spaces.push(text)
  }
  for (const space of spaces) {
    const beside = [space.previousElementSibling, space.nextElementSibling]
    if (beside.some((element) => element?.matches(blocks))) space.remove()
  }
}

/** A list whose items begin with a box to tick. */
function toTasks(list: Element): void {
  const items = [...list.children]
  const boxOf = (item: Element) => item.querySelector<HTMLInputElement>('input[type="checkbox"]')
  if (items.length === 0 || !items.every((item) => boxOf(item)?.closest('li') === item)) return
  list.setAttribute('data-type', 'taskList')
  for (const item of items) {
    const box = boxOf(item)
    item.setAttribute('data-type', 'taskItem')
    item.setAttribute('data-checked', String(box?.hasAttribute('checked') ?? false))
    box?.remove()
  }
}

function takeAttribution(quote: Element): void {
  const said = quote.querySelector(':scope > footer, :scope > cite, :scope > p:last-child > cite:only-child')
  const name = (said?.textContent ?? '').replace(/^[\s—–-]+/u, '').trim()
  if (!said || name === '') return
  quote.setAttribute('data-attribution', name)
  said.remove()
}

/** Stores a picture that is written into the HTML; the name of the upload, or null when it cannot be. */
export type KeepInline = (address: string) => string | null

/** Where the picture is; pages that load late keep it beside `src`. */
function addressOf(picture: HTMLImageElement): string {
  const said = ['data-src', 'data-original', 'data-actualsrc', 'data-lazy-src', 'src']
    .map((name) => picture.getAttribute(name)?.trim() ?? '')
    .map((address) => (address.startsWith('//') ? `https:${address}` : address))
  return said.find(isWebAddress) ?? said.find((address) => address !== '') ?? ''
}

function describe(figure: Element, picture: HTMLImageElement, keepInline: KeepInline): void {
  const address = addressOf(picture)
  figure.setAttribute('data-alt', picture.getAttribute('alt') ?? '')
  if (isWebAddress(address)) figure.setAttribute('data-remote', address)
  const upload = address.startsWith('data:image/') ? keepInline(address) : null
  if (upload) figure.setAttribute('data-upload', upload)
}

function toPlace(picture: HTMLImageElement, keepInline: KeepInline): void {
  const isTracker = [picture.getAttribute('width'), picture.getAttribute('height')].some((size) =>
    /^[01]$/.test(size ?? ''),
  )
  const around = picture.closest('figure')
  if (around && !around.hasAttribute('data-alt')) describe(around, picture, keepInline)
  else if (!isTracker) {
    const place = picture.ownerDocument.createElement('figure')
    describe(place, picture, keepInline)
    ;(around ?? picture).before(place)
  }
  picture.remove()
}

/** A picture that stood in a line stands between what was before it there and what came after. */
function outOfLine(figure: Element): void {
  const line = figure.closest('p, h1, h2, h3, h4, h5, h6')
  if (!line) return
  const rest = figure.ownerDocument.createRange()
  rest.setStartAfter(figure)
  rest.setEndAfter(line)
  line.after(figure, rest.extractContents())
}

/** Emphasis over Han is dots; italics are for Latin. */
function toDots(emphasis: Element): void {
  if (!hasHan(emphasis.textContent ?? '')) return
  const dots = emphasis.ownerDocument.createElement('em')
  dots.className = 'dots'
  dots.append(...emphasis.childNodes)
  emphasis.replaceWith(dots)
}

function stripLooks(element: HTMLElement): void {
  const kept = element.classList.contains('dots')
    ? 'dots'
    : (/\blanguage-[\w+-]+/.exec(element.className)?.[0] ?? '')
  for (const { name } of [...element.attributes]) if (!keptAttributes.has(name)) element.removeAttribute(name)
  if (kept !== '') element.className = kept
  // Bookmarks of Word, which lead nowhere here.
  if (element.getAttribute('href')?.startsWith('#_')) element.removeAttribute('href')
}

/** Indents that were typed are looks; a block without words or pictures is space that was typed. */
function trimBlock(block: Element): void {
  const first = block.tagName === 'SPAN' ? null : firstText(block)
  if (first) first.data = first.data.replace(/^[\s\u00a0\u3000]+/u, '')
  const isEmpty = (block.textContent ?? '').replace(/[\s\u00a0\u3000\u200b\ufeff]/gu, '') === ''
  if (isEmpty && block.tagName !== 'SPAN' && !block.querySelector(filled) && !block.closest('td, th, li'))
    block.remove()
}

function firstText(block: Element): Text | null {
  const texts = block.ownerDocument.createTreeWalker(block, NodeFilter.SHOW_TEXT)
  return texts.nextNode() && block.closest('pre') === null ? (texts.currentNode as Text) : null
}
