import type { DocumentNode } from '../../../shared/document/schema'
import { descendants, documentText, nodeText } from '../../../shared/document/walk'
import type { ImportNote } from '../../../shared/imports/note'
import { isMetadata } from '../../../shared/page-text/metadata-line'
import { decodeBytes, encodingNotes, foundEncoding } from '../decode-bytes'
import type { FormatReader, ReadContext } from '../format-reader'
import type { FoundArticle, FoundBody } from '../found-article'
import { foundArticle } from '../found-article'
import { parseHtml } from '../html/parse-html'
import type { HtmlBody } from '../html-to-body'
import { htmlToBody, toFoundBody } from '../html-to-body'
import { overLimit } from '../import-limits'
import type { FoundDate } from '../read-date'
import { readDate } from '../read-date'
import type { LabelledLines } from '../web-page/labelled-lines'
import { labelledLines } from '../web-page/labelled-lines'
import { isFragment, mainContent } from '../web-page/main-content'
import type { PageMetadata } from '../web-page/page-metadata'
import { pageMetadata } from '../web-page/page-metadata'
import { pageTitle } from '../web-page/page-title'

/** Pages of the web that somebody saved, and other HTML. */
export const htmlReader: FormatReader = {
  format: 'html',
  recognise({ text }) {
    if (text === null) return 0
    const start = text.replace(/^\s*(?:<\?xml[^>]*\?>)?(?:\s*<!--[\s\S]*?-->)*\s*/u, '')
    if (/^<(?:!doctype html|html\b)/iu.test(start)) return 0.95
    if (/^<(?:!doctype|\w+:?(?:rss|feed|rdf))/iu.test(start) || !start.startsWith('<')) return 0
    return /^<(?:head|body|meta|title|article|section|main|div|p|h[1-6]|table|ul|ol|blockquote|figure|span|font|center)\b/iu.test(
      start,
    )
      ? 0.7
      : 0
  },
  async *read(file, context) {
    const { text, encoding } = decodeBytes(await file.bytes())
    const { article, pictures } = readPage(text, file.name, context)
    article.notes.unshift(...encodingNotes(encoding))
    for (const picture of pictures) yield { kind: 'picture', ...picture }
    yield { kind: 'article', article, encoding: foundEncoding(encoding) }
  },
}

interface ReadPage {
  article: FoundArticle
  pictures: HtmlBody['pictures']
}

/** One article of a page; `name` names it where the page has no address. */
export function readPage(html: string, name: string, context: ReadContext): ReadPage {
  const { limits, timeZone } = context
  if (html.length > limits.articleCharacters) {
    throw overLimit(limits, 'articleCharacters', `${html.length} characters`)
  }
  const parsed = parseHtml(html, limits)
  const metadata = pageMetadata(parsed, html)
  const options = { base: metadata.base === '' ? null : metadata.base, limits }
  const whole = htmlToBody(html, options)
  const main = isFragment(parsed)
    ? { html: null, byline: '' }
    : mainContent(parsed, html, limits.mainContentElements)
  const read = main.html === null ? whole : htmlToBody(main.html, options)
  const labels = labelledLines(whole.body, timeZone)
  const { title, site } = pageTitle(metadata.title, metadata.headings, metadata.site)
  const date = dateOf(metadata.date, labels.date, timeZone)
  const titled = withoutHead(read.body, title)
  const article = foundArticle(metadata.address || name, {
    ...fieldsOf(metadata, labels, site, title || titled.title),
    author: metadata.author || labels.author || main.byline,
    date: date?.date ?? null,
    state: date === null ? 'draft' : 'published',
    publishedAt: date?.moment ?? null,
    body: withPicture(titled.body, metadata.picture),
    notes: [
      ...read.notes,
      ...notesOf(main.html !== null, date, title === '' ? titled.title : null, timeZone),
    ],
  })
  return { article, pictures: read.pictures }
}

function fieldsOf(
  metadata: PageMetadata,
  labels: LabelledLines,
  site: string,
  title: string,
): Partial<FoundArticle> {
  const url = metadata.address === '' || !URL.canParse(metadata.address) ? null : metadata.address
  const named = metadata.source.replace(/^来源\s*[:：]\s*/u, '') || site
  const { summary, section } = metadata
  const column = labels.column.length > 0 ? labels.column : section === '' ? [] : [section]
  return {
    title,
    publication: site,
    source: labels.source ?? (named === '' ? null : { name: named, url }),
    credits: labels.credits,
    readCount: labels.readCount,
    summary: summary === '' || title.startsWith(summary) || summary.startsWith(`${title}_`) ? null : summary,
    columns: column.length > 0 ? [column] : [],
    tags: metadata.tags,
  }
}

/** The date of the head; where that is a day alone, the line that says the same day with its time. */
function dateOf(written: string, line: FoundDate | null, timeZone: string): FoundDate | null {
  const head = readDate(written, timeZone)
  if (!head) return line
  return head.moment === null && line?.moment && line.date.startsWith(head.date) ? line : head
}

/** Without the heading that repeats the title, and without lines at the top that hold nothing but labels. */
function withoutHead(body: FoundBody, title: string): { body: FoundBody; title: string } {
  const [first] = body.content
  const heading = first?.type === 'heading' ? nodeText(first).trim() : ''
  const isTitle = heading !== '' && (title === '' || heading === title)
  const rest = isTitle ? body.content.slice(1) : body.content
  const isLabels = (node: DocumentNode | undefined) =>
    node?.type === 'paragraph' && isMetadata(nodeText(node))
  const content = isLabels(rest[0]) ? rest.slice(1) : rest
  return { title: isTitle ? heading : '', body: content === body.content ? body : toFoundBody(content) }
}

/** The picture that the page names for itself, where its text shows none. */
function withPicture(body: FoundBody, picture: string): FoundBody {
  const hasOwn = [...descendants(body)].some(({ type }) => type === 'figure')
  if (!/^https?:\/\//iu.test(picture) || hasOwn || documentText(body).trim() === '') return body
  const figure = { type: 'figure', attrs: { media: null, alt: '', credit: '', picture } }
  return toFoundBody([figure, ...body.content])
}

function notesOf(
  isPart: boolean,
  date: FoundDate | null,
  titleFromText: string | null,
  timeZone: string,
): ImportNote[] {
  const notes: ImportNote[] = []
  const guess = (code: 'main-content' | 'date-zone' | 'title-from-text', detail: string) =>
    notes.push({ kind: 'guess', code, detail, line: null })
  if (isPart) guess('main-content', '')
  if (date?.isZoneGuessed) guess('date-zone', timeZone)
  if (titleFromText) guess('title-from-text', titleFromText)
  return notes
}
