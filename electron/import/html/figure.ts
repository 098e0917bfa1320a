import type { ChildNode, Element } from 'domhandler'
import type { DocumentNode } from '../../../shared/document/schema'
import { galleryLimits } from '../../../shared/document/schema'
import { contentOfBlocks } from './block-content'
import { listingOf } from './code-block'
import { figureCard } from './embed'
import { attribute, elementsBelow, find, hasClass, isElement, rawText } from './parse-html'
import { figureQuote } from './quote'
import { createSink } from './sink'
import type { ReadElement, Visit } from './visit'
import { oneLine } from './white-space'

/** A picture, which stands as a block of its own; one drawn as a character is that character. */
export const readImage: ReadElement = (image, visit) => {
  const alt = oneLine(attribute(image, 'alt'))
  if (hasClass(image, /(?:^|\s)(?:emoji|wp-smiley|emojione|twemoji)(?:\s|$)/u)) {
    visit.sink.text(alt, visit.marks)
    return
  }
  const figure = pictureFigure(image, visit)
  if (figure) visit.sink.block(figure)
}

function pictureFigure(image: Element, visit: Visit): DocumentNode | null {
  if (isInvisible(image)) return null
  const { addresses, notes } = visit.conversion
  const picture = linkedOriginal(image, visit) ?? addresses.picture(image)
  const alt = oneLine(attribute(image, 'alt'))
  if (picture === null) {
    const source = attribute(image, 'src')
    if (source === '' && alt === '') return null
    notes.loss('picture-missing', alt === '' ? source.slice(0, 80) : alt)
  }
  return { type: 'figure', attrs: { media: null, alt, credit: '', ...(picture === null ? {} : { picture }) } }
}

function isInvisible(image: Element): boolean {
  const size = (name: string) => Number.parseInt(attribute(image, name) || '99', 10)
  return size('width') <= 1 || size('height') <= 1
}

/** The full picture that a small one of the same name links to. */
function linkedOriginal(image: Element, visit: Visit): string | null {
  const { parent } = image
  if (!parent || !isElement(parent) || parent.name !== 'a') return null
  const href = attribute(parent, 'href')
  const stem = (address: string) =>
    /([^/]+?)(?:-\d+x\d+|-scaled)?\.(?:jpe?g|png|gif|webp|avif)(?:[?#].*)?$/iu.exec(address)?.[1]
  const small = stem(attribute(image, 'src'))
  return small !== undefined && small === stem(href) ? visit.conversion.addresses.pictureAt(href) : null
}

/** A figure of the source: a picture with its caption, or a table, a quotation, code or an embed that has one. */
export const readFigure: ReadElement = (figure, visit) => {
  const caption = captionOf(figure)
  const words = caption ? oneLine(rawText(caption.children, ' ')) : ''
  const whole = figureQuote(figure, visit, words) ?? figureCard(figure, visit, words)
  if (whole) {
    visit.sink.block(whole)
    return
  }
  const listing = listingOf(figure)
  const blocks = listing ? [listing] : visit.conversion.blocks(rest(figure.children, caption), visit.marks)
  const said = caption ? visit.conversion.blocks(caption.children, visit.marks) : []
  for (const block of captioned(isGallery(figure) ? galleries(blocks) : blocks, said, words)) {
    visit.sink.block(block)
  }
}

function captionOf(figure: Element): Element | null {
  const isCaption = (element: Element) =>
    element.name === 'figcaption' ||
    hasClass(element, /(?:^|\s)(?:wp-caption-text|gallery-caption|image-caption)(?:\s|$)/u)
  return figure.children.filter(isElement).findLast(isCaption) ?? null
}

function rest(nodes: readonly ChildNode[], caption: Element | null): ChildNode[] {
  return nodes.filter((node) => node !== caption)
}

/** Gives the caption to the one block that can have it; else it follows. */
function captioned(blocks: DocumentNode[], said: readonly DocumentNode[], words: string): DocumentNode[] {
  const only = blocks.length === 1 ? blocks[0] : undefined
  const isPlain = said.length > 0 && said.every(({ type }) => type === 'paragraph' || type === 'heading')
  if (only?.type === 'figure' && !only.content && isPlain)
    return [{ ...only, content: contentOfBlocks(said) }]
  if (only?.type === 'table' && !only.attrs?.caption && isPlain) {
    return [{ ...only, attrs: { ...only.attrs, caption: words } }]
  }
  return [...blocks, ...said]
}

const galleryClass =
  /(?:^|\s)(?:wp-block-gallery|blocks-gallery-grid|kg-gallery-card|kg-gallery-container|gallery|tiled-gallery)(?:\s|$)/u

export function isGallery(element: Element): boolean {
  return hasClass(element, galleryClass)
}

/** What stands in a gallery of the source, its pictures together; the lists that it is laid out with are none. */
export const readGallery: ReadElement = (gallery, visit) => {
  const inside = { ...visit, sink: createSink() }
  for (const node of laidOut(gallery.children)) {
    if (isElement(node) && node.name === 'dl') readFigure(node, inside)
    else visit.conversion.walk([node], inside)
  }
  for (const block of galleries(inside.sink.blocks())) visit.sink.block(block)
}

function laidOut(nodes: readonly ChildNode[]): ChildNode[] {
  return nodes.flatMap((node) =>
    isElement(node) && /^(?:ul|ol|li|div)$/u.test(node.name) ? laidOut(node.children) : [node],
  )
}

/** Puts pictures that follow one another together, as many as a gallery takes. */
export function galleries(blocks: readonly DocumentNode[]): DocumentNode[] {
  const result: DocumentNode[] = []
  let run: DocumentNode[] = []
  const close = () => {
    result.push(...together(run))
    run = []
  }
  for (const block of blocks.flatMap((each) => (each.type === 'gallery' ? (each.content ?? []) : [each]))) {
    if (block.type === 'figure') run.push(block)
    else {
      close()
      result.push(block)
    }
  }
  close()
  return result
}

function together(figures: readonly DocumentNode[]): DocumentNode[] {
  if (figures.length < galleryLimits.least) return [...figures]
  const count = Math.ceil(figures.length / galleryLimits.most)
  const size = Math.ceil(figures.length / count)
  return Array.from({ length: count }, (_, index) => ({
    type: 'gallery',
    content: figures.slice(index * size, (index + 1) * size),
  })).flatMap((gallery) => (gallery.content.length < galleryLimits.least ? gallery.content : [gallery]))
}

/** A picture that is kept for readers without scripts, unless it stands there already. */
export const readWithoutScripts: ReadElement = (element, visit) => {
  const image = find(element.children, ({ name }) => name === 'img')
  if (!image) return
  const picture = visit.conversion.addresses.picture(image)
  for (const other of elementsBelow(around(element))) {
    if (other.name === 'img' && visit.conversion.addresses.picture(other) === picture) return
  }
  readImage(image, visit)
}

function around(element: Element): ChildNode[] {
  return [element.prev, element.prev?.prev, element.next, element.next?.next].filter((node) => node != null)
}
