import type { ChildNode, Element } from 'domhandler'
import { attribute, elementsBelow, hasClass, isElement } from './parse-html'
import { oneLine } from './white-space'

export interface Footnotes {
  /** The note that stands where this element does; null where it is no reference. */
  textAt(element: Element): string | null
  /** Whether the element is the text of a note that stands at its reference now, or held only such. */
  isTaken(element: Element): boolean
}

const marker =
  /^[[【〔(（［]?\s*(?:注|註|脚注)?\s*(?:\d{1,4}|[ivxlc]{1,5}|[a-z]|[*＊†‡§]{1,3}|[\u2460-\u2473]|[一二三四五六七八九十]{1,3})?\s*[\]】〕)）］]?$/iu
const noteId =
  /^(?:user-content-)?_?(?:ftn|edn|fn|footnote|endnote|note|cite_note|easy-footnote-bottom|sdfootnote|sdendnote)s?[-_:.]?/iu
const referenceId = /ref/iu
const noteBlocks = new Set(['li', 'p', 'dd', 'aside', 'tr'])

/** What is longer, or named more often, is a text of its own and stays where it is. */
const longestNote = 10_000
const mostReferences = 20

interface Index {
  position: Map<Element, number>
  byId: Map<string, Element>
  links: Element[]
  /** Where the links of a block lead to. */
  backLinks: Map<Element, Set<string>>
}

/**
 * Finds references and the notes that they lead to, in the shapes of WordPress, Markdown renderers, Word, mammoth and
 * wikis: a mark that links to a block further on which is named as a note or links back.
 *
 * `texts` are notes that stand outside of the text, by their id.
 */
export function findFootnotes(nodes: readonly ChildNode[], texts: ReadonlyMap<string, string>): Footnotes {
  const index = indexed(nodes)
  const noted = new Map<Element, string>()
  const blocks = new Map<Element, number>()
  for (const link of index.links) {
    const reference = referenceOf(link)
    const id = decoded(attribute(link, 'href').slice(1))
    const outside = texts.get(attribute(reference, 'data-fn')) ?? texts.get(id)
    const block = marker.test(words(reference)) ? noteBlock(link, id, index) : null
    const text = block ? noteText(block, words(reference)) : outside
    const times = block ? (blocks.get(block) ?? 0) + 1 : 1
    if (text === undefined || text.length > longestNote || times > mostReferences) continue
    noted.set(reference, text)
    if (block) blocks.set(block, times)
  }
  const taken = withHolders([...blocks.keys()])
  return {
    textAt: (element) => noted.get(element) ?? null,
    isTaken: (element) => taken.has(element),
  }
}

function indexed(nodes: readonly ChildNode[]): Index {
  const index: Index = { position: new Map(), byId: new Map(), links: [], backLinks: new Map() }
  for (const element of elementsBelow(nodes)) {
    index.position.set(element, index.position.size)
    const { id, name, href } = element.attribs
    if (id) index.byId.set(id, element)
    if (name && element.name === 'a' && !index.byId.has(name)) index.byId.set(name, element)
    if (href?.startsWith('#') && href.length > 1 && element.name === 'a') index.links.push(element)
  }
  return index
}

/** The raised number with its brackets, where the link is all of it. */
function referenceOf(link: Element): Element {
  const { parent } = link
  const isRaised =
    parent && isElement(parent) && (parent.name === 'sup' || hasClass(parent, /footnote|fn\b/iu))
  return isRaised && marker.test(words(parent)) ? parent : link
}

function noteBlock(link: Element, id: string, index: Index): Element | null {
  const { byId, position } = index
  const target = byId.get(id)
  if (!target || (position.get(target) ?? 0) <= (position.get(link) ?? 0)) return null
  const block = blockOf(target)
  if (!block || isInside(link, block)) return null
  const isNamed = noteId.test(id) && !referenceId.test(id.replace(/references?/iu, ''))
  return isNamed || linksBack(block, link, index) ? block : null
}

function blockOf(target: Element): Element | null {
  let found: Element | null = null
  for (let at: Element | null = target; at; at = parentOf(at)) {
    if (noteBlocks.has(at.name)) found ??= at
    if (at.name === 'li') return at
    if (at.name === 'div' && /^(?:ftn|edn|sdfootnote|sdendnote|fn)[-_:]?\d+$/iu.test(attribute(at, 'id')))
      return at
    if (at === target && (at.name === 'div' || at.name === 'section')) return at
  }
  return found
}

function parentOf(element: Element): Element | null {
  return element.parent && isElement(element.parent) ? element.parent : null
}

function isInside(element: Element, ancestor: Element): boolean {
  for (let at: Element | null = element; at; at = parentOf(at)) if (at === ancestor) return true
  return false
}

function linksBack(block: Element, link: Element, { backLinks }: Index): boolean {
  let targets = backLinks.get(block)
  if (!targets) {
    const links = [...elementsBelow(block.children)].filter(({ name }) => name === 'a')
    targets = new Set(links.map(({ attribs }) => decoded((attribs.href ?? '').slice(1))))
    backLinks.set(block, targets)
  }
  const names = [link.attribs.id, link.attribs.name, parentOf(link)?.attribs.id]
  return names.some((name) => name && targets.has(name))
}

/** The blocks, and what held nothing but them. */
function withHolders(blocks: readonly Element[]): Set<Element> {
  const taken = new Set(blocks)
  const isRest = (node: ChildNode) =>
    node.type === 'text'
      ? node.data.trim() !== ''
      : isElement(node) && !taken.has(node) && !isRuleOrHidden(node)
  for (let level: Element[] = [...blocks]; level.length > 0;) {
    const holders = new Set(level.map(parentOf).filter((parent) => parent !== null && !taken.has(parent)))
    level = [...holders].filter((holder) => holder !== null && !holder.children.some(isRest)) as Element[]
    for (const holder of level) taken.add(holder)
  }
  return taken
}

function isRuleOrHidden(element: Element): boolean {
  return (
    element.name === 'hr' ||
    element.name === 'br' ||
    hasClass(element, /sr-only|visually-hidden|screen-reader/u)
  )
}

/** The words of a note in one line, without the way back and without its number. */
function noteText(block: Element, mark: string): string {
  const text = oneLine(noteWords(block.children))
  const bare = mark.replace(/[^\p{L}\p{N}*＊†‡§]/gu, '')
  const number = new RegExp(
    `^[\\[【〔(（［]?${bare.replace(/[*＊]/gu, '\\$&')}[\\]】〕)）］]?[.．、:：]?\\s*`,
    'u',
  )
  const isNumbered = bare !== '' && !/^[a-z]$/iu.test(bare) && number.test(text)
  return (isNumbered ? text.replace(number, '') : text).trim()
}

const back =
  /^[\s\ufe0e\ufe0f]*(?:[↩↑⤴⏎^↵]|&#8617;|返回|回到原文)?[\s\ufe0e\ufe0f]*(?:\d{1,2})?[\s\ufe0e\ufe0f]*$/u

function noteWords(nodes: readonly ChildNode[]): string {
  let text = ''
  for (const node of nodes) {
    if (node.type === 'text') text += node.data
    if (!isElement(node) || hasClass(node, /mw-cite-backlink|footnote-back/u)) continue
    if (node.name === 'script' || node.name === 'style') continue
    if (node.name !== 'a') {
      const isBlock = /^(?:p|div|li|br|dd|td|blockquote)$/u.test(node.name)
      text += (isBlock ? ' ' : '') + noteWords(node.children)
      continue
    }
    text += linkWords(node)
  }
  return text
}

/** A note is plain text, so the address of a link follows its words. */
function linkWords(link: Element): string {
  const said = noteWords(link.children)
  const href = attribute(link, 'href')
  if (href.startsWith('#')) return back.test(said) || marker.test(said.trim()) ? '' : said
  return /^https?:/iu.test(href) && !said.includes(href) ? `${said} ${href} ` : said
}

function words(element: Element): string {
  return noteMark(element.children).replace(/\s+/gu, '')
}

function noteMark(nodes: readonly ChildNode[]): string {
  return nodes
    .map((node) => (node.type === 'text' ? node.data : isElement(node) ? noteMark(node.children) : ''))
    .join('')
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment)
  } catch {
    return fragment
  }
}
