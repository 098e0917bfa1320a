import type { Element, ParentNode } from 'domhandler'
import type { FoundComment } from '../found-article'
import { childrenOf, elementsNamed, parsePart, wordsOf } from './word-xml'

/** The comments of a Word file with the words that each is on, in the order of the text. */
export function readWordComments(document: string, comments: string): FoundComment[] {
  const quotes = quotesOf(parsePart(document))
  const found = elementsNamed(parsePart(comments), 'w:comment').map((comment) => ({
    comment,
    id: comment.attribs['w:id'] ?? '',
  }))
  const order = [...quotes.keys()]
  const place = (id: string) => (order.includes(id) ? order.indexOf(id) : order.length)
  return found
    .sort((one, other) => place(one.id) - place(other.id))
    .map(({ comment, id }) => toComment(comment, quotes.get(id) ?? ''))
}

function toComment(comment: Element, quote: string): FoundComment {
  const date = new Date(comment.attribs['w:date'] ?? '')
  return {
    author: comment.attribs['w:author'] ?? '',
    at: Number.isNaN(date.getTime()) ? null : date.toISOString(),
    quote: quote.trim(),
    text: elementsNamed(comment, 'w:p').map(wordsOf).join('\n').trim(),
  }
}

/** The words between the beginning and the end of each range, by the id of the comment. */
function quotesOf(document: ParentNode): Map<string, string> {
  const quotes = new Map<string, string>()
  const open = new Set<string>()
  walk(document)
  return quotes

  function walk(node: ParentNode): void {
    for (const child of childrenOf(node)) {
      const id = child.attribs['w:id'] ?? ''
      if (child.name === 'w:commentRangeStart') {
        open.add(id)
        quotes.set(id, '')
      } else if (child.name === 'w:commentRangeEnd') open.delete(id)
      else if (child.name === 'w:r') {
        const words = wordsOf(child)
        for (const each of open) quotes.set(each, `${quotes.get(each) ?? ''}${words}`)
      } else walk(child)
    }
  }
}
