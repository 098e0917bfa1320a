import type { Element } from 'domhandler'
import { attribute, elementsBelow, rawText } from '../html/parse-html'
import type { ParsedHtml } from '../html/parse-html'
import { oneLine } from '../html/white-space'
import { htmlWords } from '../html-words'
import { jsonLdOf } from './json-ld'

/** What a page says of itself in its head, empty where it says nothing. */
export interface PageMetadata {
  title: string
  site: string
  author: string
  date: string
  source: string
  summary: string
  address: string
  /** What relative addresses are reckoned from. */
  base: string
  picture: string
  section: string
  tags: string[]
  headings: string[]
}

const names = {
  title: ['og:title', 'twitter:title', 'title', 'article:title', 'articletitle', 'dc.title'],
  site: ['og:site_name', 'application-name', 'article:publisher', 'dc.publisher', 'publisher', 'sitename'],
  author: [
    'author',
    'article:author',
    'og:article:author',
    'dc.creator',
    'byl',
    'parsely-author',
    'twitter:creator',
  ],
  date: [
    ...[
      'article:published_time',
      'og:published_time',
      'og:release_date',
      'pubdate',
      'publishdate',
      'publish-date',
    ],
    ...[
      'publish_date',
      'publishtime',
      'firstpublishedtime',
      'datepublished',
      'dc.date',
      'dc.date.issued',
      'date',
    ],
    ...[
      'bytedance:published_time',
      'weibo:article:create_at',
      'sailthru.date',
      'parsely-pub-date',
      '_pubtime',
    ],
  ],
  source: ['source', 'contentsource', 'article:source', 'copyright-source'],
  summary: ['og:description', 'description', 'twitter:description', 'dc.description'],
  address: ['og:url', 'twitter:url'],
  picture: ['og:image', 'og:image:url', 'twitter:image', 'twitter:image:src'],
  section: ['article:section', 'og:article:section'],
}

/** Reads `meta`, `title`, `link`, `base`, the data of schema.org, and the headings that may be the title. */
export function pageMetadata({ nodes }: ParsedHtml, html: string): PageMetadata {
  const metas = new Map<string, string[]>()
  const all = [...elementsBelow(nodes)]
  for (const element of all.filter(({ name }) => name === 'meta')) {
    const name = (
      attribute(element, 'property') ||
      attribute(element, 'name') ||
      attribute(element, 'itemprop')
    ).toLowerCase()
    const content = htmlWords(attribute(element, 'content'))
    if (name !== '' && content !== '') metas.set(name, [...(metas.get(name) ?? []).slice(0, 50), content])
  }
  const meta = (field: keyof typeof names) =>
    names[field].map((name) => metas.get(name)?.[0]).find((value) => value) ?? ''
  const data = jsonLdOf(all)
  const canonical = all.find(({ name, attribs }) => name === 'link' && attribs.rel === 'canonical')
  const address = [
    canonical ? attribute(canonical, 'href') : '',
    meta('address'),
    data.address,
    savedFrom(html),
  ]
  const ownBase = all.find(({ name, attribs }) => name === 'base' && attribs.href)
  const own = address.find((each) => /^https?:\/\//iu.test(each)) ?? ''
  const title = all.find(({ name, parent }) => name === 'title' && (parent as Element | null)?.name !== 'svg')
  const times = all.filter(({ name, attribs }) => name === 'time' && attribs.datetime)
  return {
    title: data.title || meta('title') || (title ? oneLine(rawText(title.children)) : ''),
    site: meta('site') || data.site,
    author: data.author || namesOnly(meta('author')),
    date: data.date || meta('date') || (times[0] ? attribute(times[0], 'datetime') : ''),
    source: meta('source'),
    summary: meta('summary') || data.summary,
    address: own,
    base: ownBase && /^https?:/iu.test(attribute(ownBase, 'href')) ? attribute(ownBase, 'href') : own,
    picture: meta('picture') || data.picture,
    section: data.section || meta('section'),
    tags: [...new Set([...(metas.get('article:tag') ?? []), ...data.tags])],
    headings: all
      .filter(({ name }) => name === 'h1' || name === 'h2')
      .map(({ children }) => oneLine(rawText(children, ' '))),
  }
}

/** The page of an author is no name. */
function namesOnly(author: string): string {
  return /^(?:https?:|@)/iu.test(author) ? '' : author
}

/** Browsers write where a page was saved from. */
function savedFrom(html: string): string {
  return /<!--\s*saved from url=\(\d+\)(\S+)/u.exec(html.slice(0, 4096))?.[1] ?? ''
}
