import type { DocumentNode } from '../../../shared/document/schema'
import { descendants } from '../../../shared/document/walk'
import type { ImportNote } from '../../../shared/imports/note'
import type { ReadContext } from '../format-reader'
import type { Found, FoundArticle } from '../found-article'
import { foundArticle } from '../found-article'
import { linkCard } from '../html/embed'
import { htmlToBody, toFoundBody } from '../html-to-body'
import { htmlWords } from '../html-words'
import { withNamedPictures } from '../named-pictures'
import { readDate } from '../read-date'
import type { XmlElement } from '../xml/read-xml'
import { children, childText, textOf } from '../xml/read-xml'
import { constructHtml, isMarkedUp } from './text-construct'

/** What a feed says once for all of its items. */
export interface Feed {
  title: string
  link: string
  author: string
}

/** One item of a feed as an article; `number` counts from one. */
export function* readFeedItem(
  item: XmlElement,
  number: number,
  feed: Feed,
  context: ReadContext,
): Generator<Found> {
  const { html, from, summary } = textsOf(item)
  const read = htmlToBody(html, {
    base:
      [item.attributes['xml:base'], linkOf(item), feed.link].find((each) => /^https?:/iu.test(each ?? '')) ??
      null,
    limits: context.limits,
    newlines: isMarkedUp(html) ? 'space' : 'break',
  })
  const { body, found } = withNamedPictures(read, `${number}-`)
  yield* found
  const attached = enclosures(item, body)
  const date = dateOf(item, context.timeZone)
  const notes: ImportNote[] = [...read.notes, ...attached.notes]
  if (from !== '') notes.push({ kind: 'guess', code: 'main-content', detail: from, line: null })
  if (date?.isZoneGuessed)
    notes.push({ kind: 'guess', code: 'date-zone', detail: context.timeZone, line: null })
  const link = linkOf(item)
  const article: FoundArticle = foundArticle(keyOf(item, link, number), {
    place: `item ${number}`,
    publication: feed.title,
    title: htmlWords(constructHtml(children(item, 'title')[0])),
    date: date?.date ?? null,
    author: authorOf(item) || feed.author,
    source: feed.title === '' ? null : { name: feed.title, url: isWeb(link) ? link : null },
    summary: summary === '' ? null : summary,
    tags: tagsOf(item),
    state: 'published',
    publishedAt: date?.moment ?? null,
    body: attached.blocks.length === 0 ? body : toFoundBody([...body.content, ...attached.blocks]),
    notes,
  })
  yield { kind: 'article', article }
}

function keyOf(item: XmlElement, link: string, number: number): string {
  const given = childText(item, 'guid', 'id') || item.attributes['rdf:about'] || link
  return (
    given || `${childText(item, 'title')} ${childText(item, 'pubDate', 'dc:date')}`.trim() || `item ${number}`
  )
}

function isWeb(address: string): boolean {
  return /^https?:\/\//iu.test(address) && URL.canParse(address)
}

export function linkOf(item: XmlElement): string {
  const links = children(item, 'link')
  const alternate = links.find(
    ({ attributes }) => (attributes.rel ?? 'alternate') === 'alternate' && attributes.href,
  )
  return alternate?.attributes.href ?? childText(item, 'link')
}

interface ItemTexts {
  html: string
  /** Where the text is from, where the feed does not say that it is the whole one. */
  from: string
  summary: string
}

/** The whole text where the feed has it, else the description, which may be all or a beginning. */
function textsOf(item: XmlElement): ItemTexts {
  const whole = childText(item, 'content:encoded') || constructHtml(children(item, 'content')[0])
  const [shortName, short] =
    (['description', 'summary', 'itunes:summary'] as const)
      .map((name) => [name, constructHtml(children(item, name)[0])] as const)
      .find(([, text]) => text.trim() !== '') ?? (['', ''] as const)
  if (whole.trim() === '') return { html: short, from: shortName, summary: '' }
  return { html: whole, from: '', summary: htmlWords(short) }
}

const dateNames = [
  'pubDate',
  'published',
  'dc:date',
  'issued',
  'created',
  'updated',
  'modified',
  'dcterms:created',
]

function dateOf(item: XmlElement, timeZone: string): ReturnType<typeof readDate> {
  for (const name of dateNames) {
    const date = readDate(childText(item, name), timeZone)
    if (date) return date
  }
  return null
}

/** `a@example.org (沈岸)` is 沈岸. */
export function authorOf(item: XmlElement): string {
  const names = [...children(item, 'dc:creator'), ...children(item, 'author')].map((author) => {
    const written = childText(author, 'name') || textOf(author).trim()
    return htmlWords(/^\S+@\S+\s*\((.+)\)$/u.exec(written)?.[1] ?? written)
  })
  return [...new Set(names.filter((name) => name !== ''))].join('、')
}

function tagsOf(item: XmlElement): string[] {
  const terms = [...children(item, 'category'), ...children(item, 'dc:subject')].map(
    (term) => term.attributes.label ?? term.attributes.term ?? textOf(term),
  )
  return [...new Set(terms.map(htmlWords).filter((term) => term !== ''))]
}

/** Pictures that come with an item and are not in its text follow it; other files are cards. */
function enclosures(item: XmlElement, body: DocumentNode): { blocks: DocumentNode[]; notes: ImportNote[] } {
  const shown = new Set([...descendants(body)].map(({ attrs }) => attrs?.picture))
  const media = [
    ...children(item, 'media:content'),
    ...children(item, 'media:group').flatMap((group) => children(group, 'media:content')),
  ]
  const links = children(item, 'link').filter(({ attributes }) => attributes.rel === 'enclosure')
  const blocks: DocumentNode[] = []
  const notes: ImportNote[] = []
  for (const { attributes } of [...children(item, 'enclosure'), ...links, ...media]) {
    const url = attributes.url ?? attributes.href ?? ''
    if (!isWeb(url) || shown.has(url)) continue
    shown.add(url)
    const isPicture = /^image\//u.test(attributes.type ?? '') || attributes.medium === 'image'
    if (isPicture) blocks.push({ type: 'figure', attrs: { media: null, alt: '', credit: '', picture: url } })
    else {
      blocks.push(linkCard(url, attributes.title ?? '', ''))
      notes.push({ kind: 'loss', code: 'embed-not-kept', detail: url, line: null })
    }
  }
  return { blocks, notes }
}
