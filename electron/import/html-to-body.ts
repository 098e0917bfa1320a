import type { ChildNode, Element } from 'domhandler'
import type { ImportNote } from '../../shared/imports/note'
import { toNormalForm } from '../../shared/document/normal-form'
import type { DocumentMark, DocumentNode } from '../../shared/document/schema'
import { controlNotes, noControls, removeControls } from './control-characters'
import type { FoundBody } from './found-article'
import type { InlinePicture } from './html/addresses'
import { createAddresses } from './html/addresses'
import { readerOf } from './html/elements'
import { findFootnotes } from './html/footnotes'
import { createHtmlNotes } from './html/html-notes'
import { marksOf, withMark } from './html/marks'
import { elementsBelow, isElement, parseHtml, rawText } from './html/parse-html'
import { createSink } from './html/sink'
import type { Conversion, Visit } from './html/visit'
import type { ImportLimits } from './import-limits'
import { defaultLimits, overLimit } from './import-limits'

export interface HtmlOptions {
  /** Address of the page, from which relative addresses are reckoned; null leaves them as they are. */
  base: string | null
  limits: Pick<ImportLimits, 'depth' | 'articleCharacters' | 'openElements' | 'elements'>
  /** Notes that stand outside of the text, by the id that their references have. */
  footnotes: ReadonlyMap<string, string>
  /** What a line break between words is: white space, or a break as in what is typed, where two end a paragraph. */
  newlines: 'space' | 'break'
  /** Marks of spans, by their class. */
  spans: ReadonlyMap<string, readonly DocumentMark[]>
}

export interface HtmlBody {
  body: FoundBody
  notes: ImportNote[]
  /** Pictures that stood in the text itself; figures name them. */
  pictures: InlinePicture[]
}

/**
 * Makes a body of HTML. What our documents have is taken, of all else the words; so nothing that runs can get in.
 *
 * Throws `ImportRefusal` for a text that is longer, or for elements that are deeper, than any article is.
 */
export function htmlToBody(html: string, options: Partial<HtmlOptions> = {}): HtmlBody {
  const { base = null, limits = defaultLimits, footnotes = new Map(), newlines = 'space' } = options
  const { spans = new Map<string, readonly DocumentMark[]>() } = options
  if (html.length > limits.articleCharacters)
    throw overLimit(limits, 'articleCharacters', `${html.length} characters`)
  const notes = createHtmlNotes()
  const removed = noControls()
  const clean = removeControls(html, removed)
  const { nodes, tooDeep } = parseHtml(clean, limits)
  for (const { code, detail } of controlNotes(removed)) notes.loss(code, detail)
  if (tooDeep > 0) notes.loss('limit-reached', `${limits.depth} elements deep: ${tooDeep}`)
  const addresses = createAddresses(base, notes)
  const conversion: Conversion = {
    addresses,
    footnotes: findFootnotes(nodes, footnotes),
    notes,
    newlines,
    spans,
    headingLevel: headingLevels(nodes),
    walk,
    blocks: (inside, marks = []) => blocksOf(inside, { sink: createSink(), marks, conversion }),
  }
  const body = toFoundBody(conversion.blocks(nodes))
  return { body, notes: notes.all(), pictures: addresses.pictures }
}

function blocksOf(nodes: readonly ChildNode[], visit: Visit): DocumentNode[] {
  walk(nodes, visit)
  return visit.sink.blocks()
}

const blockElements = new Set(
  `address article aside body center dd div dt fieldset figcaption footer form header html legend li main nav option p
  section summary tbody td tfoot th thead tr caption textarea`.split(/\s+/u),
)

function walk(nodes: readonly ChildNode[], visit: Visit): void {
  for (const node of nodes) {
    if (node.type === 'text') readWords(node.data, visit)
    else if (isElement(node)) readElement(node, visit)
  }
}

function readWords(words: string, { sink, marks, conversion }: Visit): void {
  if (conversion.newlines === 'space' || !words.includes('\n')) {
    sink.text(words, marks)
    return
  }
  for (const [index, line] of words.split(/\r?\n/u).entries()) {
    if (index > 0) sink.lineBreak()
    if (line !== '') sink.text(line, marks)
  }
}

function readElement(element: Element, visit: Visit): void {
  const { conversion, sink } = visit
  if (conversion.footnotes.isTaken(element)) return
  tellHandlers(element, conversion)
  if (isHidden(element)) {
    const words = rawText(element.children).trim()
    if (words !== '' && element.name !== 'script') conversion.notes.loss('text-not-placed', words)
    return
  }
  const read = readerOf(element)
  if (read) {
    read(element, visit)
    return
  }
  const isBlock = blockElements.has(element.name)
  if (isBlock) sink.flush()
  walk(element.children, { conversion, sink, marks: marksIn(element, visit) })
  if (isBlock) sink.flush()
}

function marksIn(element: Element, { conversion, marks }: Visit): readonly DocumentMark[] {
  const given = element.name === 'span' ? conversion.spans.get(element.attribs.class ?? '') : undefined
  return (given ?? []).reduce(withMark, marksOf(element, marks))
}

function isHidden({ attribs, name }: Element): boolean {
  if (attribs.hidden !== undefined && attribs.hidden !== 'until-found') return name !== 'body'
  return attribs.style !== undefined && /display\s*:\s*none/iu.test(attribs.style)
}

function tellHandlers({ attribs }: Element, { notes }: Conversion): void {
  for (const name in attribs) if (name.startsWith('on') && name.length > 2) notes.active(name)
}

/** Levels of the source as ours, 2 to 4: those of a text that begins at the first level move down by one. */
function headingLevels(nodes: readonly ChildNode[]): (level: number) => number {
  let hasFirst = false
  for (const { name } of elementsBelow(nodes)) hasFirst ||= name === 'h1'
  return (level) => Math.min(Math.max(level + (hasFirst ? 1 : 0), 2), 4)
}

/** The normal form of the blocks; figures keep the name of their picture. */
export function toFoundBody(content: readonly DocumentNode[]): FoundBody {
  const body = toNormalForm({ type: 'doc', content: [...content] }) as FoundBody
  keepPictures(content, body.content)
  return body
}

function keepPictures(given: readonly DocumentNode[], normal: readonly DocumentNode[]): void {
  const blocks = given.filter(({ type }) => type !== 'text')
  const normalBlocks = normal.filter(({ type }) => type !== 'text')
  for (const [index, node] of blocks.entries()) {
    const same = normalBlocks[index]
    if (!same) continue
    if (node.type === 'figure' && typeof node.attrs?.picture === 'string') {
      same.attrs = { ...same.attrs, picture: node.attrs.picture }
    } else keepPictures(node.content ?? [], same.content ?? [])
  }
}
