import type { ChildNode, Element } from 'domhandler'
import type { DocumentNode } from '../../../shared/document/schema'
import { contentOfBlocks } from './block-content'
import { hasClass, isElement, rawText } from './parse-html'
import type { ReadElement, Visit } from './visit'
import { oneLine } from './white-space'

const pulled = /(?:^|[\s_-])pull-?quote/iu

/** A quotation with who said it, where the page names that in `cite`, in `footer` or below it. */
export const readQuote: ReadElement = (quote, visit) => {
  visit.sink.block(quoteBlock(quote, visit, hasClass(quote, pulled), ''))
}

/** A quotation that stands in a figure; null for another figure. */
export function figureQuote(figure: Element, visit: Visit, caption: string): DocumentNode | null {
  const parts = figure.children.filter(
    (node) => isWords(node) && !(isElement(node) && node.name === 'figcaption'),
  )
  const [quote] = parts
  if (parts.length !== 1 || !quote || !isElement(quote) || quote.name !== 'blockquote') return null
  return quoteBlock(quote, visit, hasClass(figure, pulled) || hasClass(quote, pulled), caption)
}

function quoteBlock(quote: Element, visit: Visit, isPulled: boolean, caption: string): DocumentNode {
  const naming = namingPart(quote.children)
  const rest = naming ? without(quote.children, naming) : quote.children
  const said = naming ? oneLine(rawText(naming.children, ' ')) : ''
  const attribution = [said, caption]
    .filter((text) => text !== '')
    .join(' ')
    .replace(/^[—–―-]+\s*/u, '')
  const blocks = visit.conversion.blocks(rest, visit.marks)
  if (isPulled && blocks.every(({ type }) => type === 'paragraph' || type === 'heading')) {
    return { type: 'pullQuote', attrs: { attribution }, content: contentOfBlocks(blocks) }
  }
  const content = blocks.length > 0 ? blocks : [{ type: 'paragraph' }]
  return { type: 'blockquote', attrs: { attribution }, content }
}

/** The last part of a quotation where it only names the source, itself or as all of its last paragraph. */
function namingPart(nodes: readonly ChildNode[]): Element | null {
  const last = nodes.findLast(isWords)
  if (!last || !isElement(last)) return null
  if (last.name === 'cite' || last.name === 'footer') return last
  const isWrapper = last.name === 'p' || last.name === 'small' || last.name === 'div'
  return isWrapper && last.children.filter(isWords).length === 1 ? namingPart(last.children) : null
}

function isWords(node: ChildNode): boolean {
  return isElement(node) || (node.type === 'text' && node.data.trim() !== '')
}

function without(nodes: readonly ChildNode[], part: Element): ChildNode[] {
  const holds = (node: ChildNode): boolean =>
    node === part || (isElement(node) && node.children.some((child) => holds(child)))
  return nodes.filter((node) => !holds(node))
}
