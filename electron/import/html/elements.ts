import type { Element } from 'domhandler'
import type { DocumentNode } from '../../../shared/document/schema'
import { readPreformatted } from './code-block'
import { readEmbed } from './embed'
import { isGallery, readFigure, readGallery, readImage, readWithoutScripts } from './figure'
import { readDefinitions, readList } from './list'
import { marksOf, withMark } from './marks'
import { attribute, childElements, elementsBelow, hasClass, rawText } from './parse-html'
import { readQuote } from './quote'
import { readRuby } from './ruby'
import { createSink } from './sink'
import { readTable } from './table'
import type { ReadElement } from './visit'
import { oneLine } from './white-space'

const nothing: ReadElement = () => undefined

const active: ReadElement = ({ name }, { conversion }) => conversion.notes.active(name)

const readHeading: ReadElement = (heading, visit) => {
  const { conversion, sink, marks } = visit
  const level = conversion.headingLevel(Number(heading.name[1]))
  const inside = createSink((content) => ({ type: 'heading', attrs: { level }, content }))
  conversion.walk(heading.children, { conversion, sink: inside, marks })
  for (const block of inside.blocks()) sink.block(block)
}

const readLink: ReadElement = (link, visit) => {
  const { conversion, sink, marks } = visit
  const text = conversion.footnotes.textAt(link)
  if (text !== null) {
    sink.note(text)
    return
  }
  const href = link.attribs.href === undefined ? null : conversion.addresses.link(link.attribs.href)
  const own = marksOf(link, marks)
  const marked = href === null ? own : withMark(own, { type: 'link', attrs: { href } })
  conversion.walk(link.children, { conversion, sink, marks: marked })
}

const readRaised: ReadElement = (raised, visit) => {
  const text = visit.conversion.footnotes.textAt(raised)
  if (text !== null) visit.sink.note(text)
  else visit.conversion.walk(raised.children, { ...visit, marks: marksOf(raised, visit.marks) })
}

const readQuotedWords: ReadElement = (quoted, visit) => {
  visit.sink.text('“', visit.marks)
  visit.conversion.walk(quoted.children, visit)
  visit.sink.text('”', visit.marks)
}

/** What opens and closes on a page stands open here, under its own title. */
const readDetails: ReadElement = (details, visit) => {
  const { conversion, sink, marks } = visit
  const summary = childElements(details).find(({ name }) => name === 'summary')
  const title = summary ? conversion.blocks(summary.children, withMark(marks, { type: 'bold' })) : []
  const content = [
    ...title,
    ...conversion.blocks(
      details.children.filter((node) => node !== summary),
      marks,
    ),
  ]
  if (content.length > 0) sink.block({ type: 'callout', attrs: { kind: 'info' }, content })
}

/** Of a drawing only the words that it shows. */
const readDrawing: ReadElement = (drawing, { sink, marks, conversion }) => {
  if (attribute(drawing, 'aria-hidden') === 'true') return
  for (const element of elementsBelow(drawing.children)) {
    if (element.name === 'script') conversion.notes.active('script')
    if (element.name === 'text') sink.text(` ${oneLine(rawText(element.children))} `, marks)
    if (element.name === 'foreignobject') conversion.walk(element.children, { sink, marks, conversion })
  }
}

const readFormula: ReadElement = (formula, { sink, marks }) => {
  const words = formula.children.map((node) => formulaWords(node as Element)).join('')
  sink.text(words, marks)
}

function formulaWords(node: Element): string {
  if (node.type !== 'tag') return rawText([node])
  return node.name === 'annotation' || node.name === 'annotation-xml'
    ? ''
    : node.children.map((child) => formulaWords(child as Element)).join('')
}

const readCallout: ReadElement = (element, visit) => {
  const content = visit.conversion.blocks(element.children, visit.marks)
  const kind = hasClass(element, /warning|caution|danger|attention/u)
    ? 'warning'
    : hasClass(element, /tip/u)
      ? 'tip'
      : 'info'
  if (content.length > 0) visit.sink.block({ type: 'callout', attrs: { kind }, content })
}

const background = /background(?:-image)?\s*:[^;]*url\(\s*["']?([^"')]+)/iu

/** Words on a picture that only the style names: the picture stands before them. */
const readCover: ReadElement = (cover, visit) => {
  const address = background.exec(attribute(cover, 'style'))?.[1]
  const picture = address === undefined ? null : visit.conversion.addresses.pictureAt(address)
  visit.sink.flush()
  if (picture !== null)
    visit.sink.block({ type: 'figure', attrs: { media: null, alt: '', credit: '', picture } })
  visit.conversion.walk(cover.children, visit)
  visit.sink.flush()
}

const rule: DocumentNode = { type: 'horizontalRule' }

const readers: Record<string, ReadElement> = {
  ...Object.fromEntries(['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((name) => [name, readHeading])),
  ...Object.fromEntries(['iframe', 'video', 'audio', 'embed', 'object'].map((name) => [name, readEmbed])),
  ...Object.fromEntries(['ul', 'ol', 'menu', 'dir'].map((name) => [name, readList])),
  ...Object.fromEntries(['pre', 'listing', 'xmp'].map((name) => [name, readPreformatted])),
  ...Object.fromEntries(
    ['head', 'template', 'datalist', 'input', 'param', 'source'].map((name) => [name, nothing]),
  ),
  a: readLink,
  blockquote: readQuote,
  br: (_, { sink }) => sink.lineBreak(),
  details: readDetails,
  dl: readDefinitions,
  figure: readFigure,
  hr: (_, { sink }) => sink.block(rule),
  image: readImage,
  img: readImage,
  math: readFormula,
  noscript: readWithoutScripts,
  q: readQuotedWords,
  ruby: readRuby,
  script: active,
  style: nothing,
  sup: readRaised,
  svg: readDrawing,
  table: readTable,
}

/** Who reads an element; undefined for one that is what stands in it. */
export function readerOf(element: Element): ReadElement | undefined {
  const own = readers[element.name]
  if (element.attribs.class === undefined || element.name === 'figure') return own
  if (isGallery(element)) return readGallery
  if (element.name !== 'div' && element.name !== 'aside') return own
  if (hasClass(element, /(?:^|\s)(?:kg-callout-card|admonition)(?:\s|$)/u)) return readCallout
  if (hasClass(element, /(?:^|\s)wp-caption(?:\s|$)/u)) return readFigure
  if (hasClass(element, /(?:^|\s)wp-block-cover(?:\s|$)/u)) return readCover
  return hasClass(element, /(?:^|\s)pull-?quote(?:\s|$)/iu) ? readQuote : own
}
