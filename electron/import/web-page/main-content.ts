import { Readability } from '@mozilla/readability'
import type { ChildNode, Element } from 'domhandler'
import { parseHTML } from 'linkedom'
import type { ParsedHtml } from '../html/parse-html'
import { elementsBelow, find, rawText } from '../html/parse-html'

export interface MainContent {
  /** Null: all of the page. */
  html: string | null
  byline: string
}

const everything: MainContent = { html: null, byline: '' }

/**
 * The part of a page that is the article, found as browsers do for their reading view, on a document without scripts,
 * styles and network. All of the page where it is nothing but an article, or where no part stands out.
 */
export function mainContent(parsed: ParsedHtml, html: string, mostElements: number): MainContent {
  const elements = [...elementsBelow(parsed.nodes)]
  if (parsed.tooDeep > 0 || elements.length > mostElements || isPlain(parsed.nodes, elements))
    return everything
  const own =
    html.indexOf('id="js_content"') >= 0
      ? find(parsed.nodes, ({ attribs }) => attribs.id === 'js_content')
      : null
  if (own) return { html: sourceOf(own, html), byline: '' }
  try {
    const { document } = parseHTML(html)
    const article = new Readability(document as unknown as Document, {
      maxElemsToParse: mostElements,
    }).parse()
    const content = article?.content ?? ''
    return content === '' ? everything : { html: content, byline: article?.byline?.trim() ?? '' }
  } catch {
    // A page that it cannot take is read as a whole; what it then has too much is there to be seen.
    return everything
  }
}

const furniture = /^(?:script|nav|aside|form|iframe|button|noscript)$/u

/** Whether a page has nothing beside its text: no scripts, no forms, no bars, few links. */
function isPlain(nodes: readonly ChildNode[], elements: readonly Element[]): boolean {
  if (elements.some(({ name }) => furniture.test(name))) return false
  const length = (all: readonly ChildNode[]) => rawText(all).replace(/\s+/gu, '').length
  const linked = elements
    .filter(({ name }) => name === 'a')
    .reduce((sum, link) => sum + length(link.children), 0)
  return linked * 3 <= length(nodes)
}

/** What stands in the element, as it is written. */
function sourceOf(element: Element, html: string): string {
  const { startIndex, endIndex } = element
  return startIndex === null || endIndex === null ? '' : html.slice(startIndex, endIndex + 1)
}

export function isFragment({ nodes }: ParsedHtml): boolean {
  return find(nodes, ({ name }) => name === 'html' || name === 'body' || name === 'head') === null
}
