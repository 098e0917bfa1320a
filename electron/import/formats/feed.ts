import { decodeStream, encodingNotes, foundEncoding } from '../decode-bytes'
import type { Encoding } from '../encoding'
import type { Feed } from '../feed/feed-item'
import { authorOf, linkOf, readFeedItem } from '../feed/feed-item'
import type { FormatReader, ReadContext } from '../format-reader'
import type { Found } from '../found-article'
import { htmlWords } from '../html-words'
import { ImportRefusal, overLimit } from '../import-limits'
import type { XmlElement } from '../xml/read-xml'
import { childText, readXml, textOf } from '../xml/read-xml'

/** RSS from 0.9 to 2.0, RSS 1.0 in RDF, Atom 0.3 and 1.0; each item is an article. */
export const feedReader: FormatReader = {
  format: 'feed',
  recognise({ text }) {
    if (text === null) return 0
    const root = /<(?!\?|!)([\w:.-]+)/u.exec(text)?.[1] ?? ''
    if (root === 'rss' || root === 'rdf:RDF') return 0.9
    return /^(?:\w+:)?feed$/u.test(root) && /atom/iu.test(text) ? 0.9 : 0
  },
  async *read(file, context) {
    if (file.size > context.limits.streamBytes) {
      throw overLimit(context.limits, 'streamBytes', `${file.size} bytes`)
    }
    const texts = decodeStream(file.chunks())
    const feed: Feed = { title: '', link: '', author: '' }
    const { depth, articleCharacters } = context.limits
    let items = 0
    try {
      for await (const element of readXml(texts.pieces, isWanted, { depth, characters: articleCharacters })) {
        context.signal?.throwIfAborted()
        const plain = withoutPrefix(element)
        if (plain.name !== 'item' && plain.name !== 'entry') addToFeed(feed, plain)
        else {
          items += 1
          yield* tryItem(plain, items, feed, context, { encoding: texts.encoding(), isFirst: items === 1 })
        }
      }
    } catch (error) {
      if (!(error instanceof ImportRefusal) || items === 0) throw error
      yield { kind: 'refused', place: `line ${error.line ?? '?'}`, reason: error.message }
    }
  },
}

const local = (name: string) => name.replace(/^(?:atom|rss|a|rdf):/u, '')

function isWanted(name: string, parent: string): boolean {
  const own = local(name)
  if (own === 'item' || own === 'entry') return true
  return /^(?:channel|feed)$/u.test(local(parent)) && /^(?:title|link|author|dc:creator)$/u.test(own)
}

function withoutPrefix(element: XmlElement): XmlElement {
  const children = element.children.map((child) =>
    typeof child === 'string' ? child : { ...child, name: local(child.name) },
  )
  return { ...element, name: local(element.name), children }
}

function addToFeed(feed: Feed, element: XmlElement): void {
  if (element.name === 'title') feed.title ||= htmlWords(textOf(element))
  else if (element.name === 'link') feed.link ||= linkOf({ ...element, children: [element] })
  else feed.author ||= authorOf({ ...element, children: [element] }) || childText(element, 'name')
}

function* tryItem(
  item: XmlElement,
  number: number,
  feed: Feed,
  context: ReadContext,
  { encoding, isFirst }: { encoding: Encoding | null; isFirst: boolean },
): Generator<Found> {
  try {
    for (const found of readFeedItem(item, number, feed, context)) {
      if (found.kind !== 'article' || !encoding) yield found
      else {
        if (isFirst) found.article.notes.unshift(...encodingNotes(encoding))
        yield { ...found, encoding: foundEncoding(encoding) }
      }
    }
  } catch (error) {
    if (!(error instanceof ImportRefusal)) throw error
    yield { kind: 'refused', place: `item ${number}`, reason: error.message }
  }
}
