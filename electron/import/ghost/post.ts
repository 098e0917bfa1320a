import type { FoundState } from '../../../shared/imports/format'
import type { ImportNote } from '../../../shared/imports/note'
import { compileMarkdown } from '../markdown/compile-markdown'
import type { ReadContext } from '../format-reader'
import type { Found } from '../found-article'
import { foundArticle } from '../found-article'
import { escapeHtml } from '../html/escape-html'
import { htmlToBody } from '../html-to-body'
import { htmlWords } from '../html-words'
import { withNamedPictures } from '../named-pictures'
import { parseJson } from '../parse-json'
import type { FoundDate } from '../read-date'
import { readDate } from '../read-date'
import type { GhostData, Row } from './ghost-data'
import type { WrittenHtml } from './lexical-html'
import { lexicalHtml } from './lexical-html'
import { mobiledocHtml } from './mobiledoc-html'

const states: Record<string, FoundState> = {
  published: 'published',
  sent: 'published',
  scheduled: 'scheduled',
}

/** A post or a page; `number` counts from one. */
export function* readPost(
  post: Row,
  number: number,
  data: GhostData,
  context: ReadContext,
): Generator<Found> {
  const written = htmlOf(post, context)
  const cover = coverHtml(post, data.metaOf(post), written.html)
  const read = htmlToBody(withOwnAddresses(cover + written.html), { limits: context.limits })
  const { body, found } = withNamedPictures(read, `${number}-`)
  yield* found
  const isPage = post.type === 'page' || post.page === 1 || post.page === true
  const date = dateOf(post.published_at, context) ?? dateOf(post.created_at, context)
  const state = states[text(post.status)] ?? 'draft'
  const tags = data.tagsOf(post)
  const slug = text(post.slug)
  const article = foundArticle(
    text(post.uuid) || text(post.id) || text(post.url) || slug || `item ${number}`,
    {
      place: isPage ? `item ${number}, page` : `item ${number}`,
      publication: data.title,
      title: htmlWords(escapeHtml(text(post.title))),
      slug: /^[a-z0-9-]+$/u.test(slug) ? slug : '',
      date: date?.date ?? null,
      author: data.authorsOf(post).join('、'),
      summary: text(post.custom_excerpt).trim() || null,
      tags: tags.filter((tag) => !tag.startsWith('#')),
      state,
      publishedAt: state === 'draft' ? null : (date?.moment ?? null),
      body,
      notes: [...read.notes, ...notesOf(post, written, tags, date, context)],
    },
  )
  yield { kind: 'article', article }
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : ''
}

/** The text in the form in which it was written; HTML is what older exports have of it, or all that tools write. */
function htmlOf(post: Row, { limits }: ReadContext): WrittenHtml {
  const parsed = (value: string) => parseJson(new TextEncoder().encode(value), limits)
  if (text(post.lexical) !== '') return lexicalHtml(parsed(text(post.lexical)))
  if (text(post.mobiledoc) !== '') return mobiledocHtml(parsed(text(post.mobiledoc)))
  if (text(post.markdown) !== '') return { html: compileMarkdown(text(post.markdown)), unknown: [] }
  return { html: text(post.html), unknown: [] }
}

/** The picture of the post at its top, unless the text has it. */
function coverHtml(post: Row, meta: Row, html: string): string {
  const source = text(post.feature_image) || text(post.image)
  if (source === '' || html.includes(source.replace(/^__GHOST_URL__/u, ''))) return ''
  const alt = escapeHtml(text(post.feature_image_alt) || text(meta.feature_image_alt))
  const caption = text(post.feature_image_caption) || text(meta.feature_image_caption)
  return `<figure><img src="${escapeHtml(source)}" alt="${alt}"><figcaption>${caption}</figcaption></figure>`
}

/** Addresses of the site itself: pictures are looked for beside the export, links stay in the site. */
function withOwnAddresses(html: string): string {
  return html.replace(/__GHOST_URL__\/content\//gu, 'content/').replaceAll('__GHOST_URL__', '')
}

/** Ghost writes its dates by the clocks of Greenwich, in the oldest exports as milliseconds. */
function dateOf(value: unknown, { timeZone }: ReadContext): FoundDate | null {
  if (typeof value === 'number') {
    const date = new Date(value)
    return Number.isNaN(date.getTime()) ? null : readDate(date.toISOString(), timeZone)
  }
  return readDate(text(value), timeZone)
}

function notesOf(
  post: Row,
  { unknown }: WrittenHtml,
  tags: readonly string[],
  date: FoundDate | null,
  { timeZone }: ReadContext,
): ImportNote[] {
  const internal = tags.filter((tag) => tag.startsWith('#'))
  const code = ['codeinjection_head', 'codeinjection_foot'].filter((field) => text(post[field]).trim() !== '')
  const note = (what: 'text-not-placed' | 'active-content-removed', detail: string): ImportNote => ({
    kind: 'loss',
    code: what,
    detail,
    line: null,
  })
  return [
    ...[...internal, ...unknown].map((detail) => note('text-not-placed', detail)),
    ...code.map((detail) => note('active-content-removed', detail)),
    ...(date?.isZoneGuessed
      ? [{ kind: 'guess', code: 'date-zone', detail: timeZone, line: null } as const]
      : []),
  ]
}
