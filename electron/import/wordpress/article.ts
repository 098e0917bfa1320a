import type { FoundState } from '../../../shared/imports/format'
import type { ImportNote } from '../../../shared/imports/note'
import { controlNotes, noControls, removeControls } from '../control-characters'
import type { ReadContext } from '../format-reader'
import type { Found, FoundArticle, FoundComment } from '../found-article'
import { foundArticle } from '../found-article'
import { htmlToBody } from '../html-to-body'
import { htmlWords } from '../html-words'
import { withNamedPictures } from '../named-pictures'
import type { XmlElement } from '../xml/read-xml'
import { children, childText, textOf } from '../xml/read-xml'
import { expandShortcodes, pictureHtml } from './shortcodes'
import type { Site } from './site'
import { categoryPath, metaOf } from './site'
import { wordpressDates } from './wordpress-dates'

const states: Record<string, FoundState> = {
  publish: 'published',
  future: 'scheduled',
  pending: 'pending',
  private: 'private',
  trash: 'trashed',
}

/** Types that are parts of a site and no texts of their own. */
const parts =
  /^(?:attachment|nav_menu_item|revision|customize_changeset|oembed_cache|custom_css|user_request|wp_\w+|acf-.*)$/u

/** The article of an item; nothing where it is a picture, a menu or another part of the site. */
export function* readItem(item: XmlElement, site: Site, context: ReadContext): Generator<Found> {
  const type = childText(item, 'wp:post_type') || 'post'
  if (parts.test(type)) return
  const place = type === 'post' ? `line ${item.line}` : `line ${item.line}, ${type}`
  const meta = metaOf(item)
  const expanded = expandShortcodes(contentOf(item, site), childText(item, 'wp:post_id'), site)
  const read = htmlToBody(withCover(expanded.html, meta, site), {
    base: /^https?:/iu.test(site.base) ? site.base : null,
    limits: context.limits,
    newlines: expanded.html.includes('<!-- wp:') ? 'space' : 'break',
    footnotes: new Map([...coreFootnotes(meta), ...expanded.footnotes]),
  })
  const { body, found } = withNamedPictures(read, `${childText(item, 'wp:post_id')}-`)
  yield* found
  const fields = fieldsOf(item, site, context)
  const article = foundArticle(keyOf(item), {
    ...fields,
    place,
    publication: site.title,
    body,
    notes: [...read.notes, ...expanded.notes, ...(fields.notes ?? [])],
  })
  yield { kind: 'article', article }
}

function keyOf(item: XmlElement): string {
  return (
    childText(item, 'guid') || childText(item, 'link') || childText(item, 'wp:post_id') || `line ${item.line}`
  )
}

function fieldsOf(item: XmlElement, site: Site, context: ReadContext): Partial<FoundArticle> {
  const dates = wordpressDates(item, context.timeZone)
  const status = childText(item, 'wp:status')
  const isLocked = childText(item, 'wp:post_password') !== ''
  const state = isLocked && status === 'publish' ? 'private' : (states[status] ?? 'draft')
  const creator = childText(item, 'dc:creator')
  const slug = slugOf(childText(item, 'wp:post_name'))
  const comments = commentsOf(item, context)
  const told: ImportNote[] = isLocked ? [loss('text-not-placed', 'post_password')] : []
  const removed = noControls()
  removeControls(childText(item, 'title'), removed)
  told.push(...controlNotes(removed))
  return {
    title: htmlWords(childText(item, 'title')),
    slug: slug.slug,
    date: dates.date,
    author: site.authors.get(creator) ?? htmlWords(creator),
    summary: htmlWords(childText(item, 'excerpt:encoded')) || null,
    ...termsOf(item, site),
    state,
    publishedAt: state === 'draft' || state === 'pending' ? null : dates.moment,
    comments: comments.kept,
    notes: [...dates.notes, ...slug.notes, ...told, ...comments.notes],
  }
}

/** The content with the texts in it that posts share. */
function contentOf(item: XmlElement, site: Site): string {
  return childText(item, 'content:encoded')
    .replaceAll('<![CDATA[', '&lt;![CDATA[')
    .replace(/<!-- wp:block \{"ref":(\d+)[^>]*\/-->/gu, (whole, id: string) => site.shared.get(id) ?? whole)
}

/** The picture of the post at its top, unless the text has it. */
function withCover(html: string, meta: Map<string, string>, site: Site): string {
  const cover = site.attachments.get(meta.get('_thumbnail_id') ?? '')
  if (!cover) return html
  const stem = cover.url.replace(/(?:-scaled)?\.\w+(?:[?#].*)?$/u, '')
  const isThere =
    html.includes(stem) || html.includes(`wp-image-${cover.id}"`) || html.includes(`wp-image-${cover.id} `)
  return isThere ? html : `${pictureHtml(cover)}\n${html}`
}

/** Notes that WordPress keeps in a field beside the text. */
function coreFootnotes(meta: Map<string, string>): [string, string][] {
  try {
    const parsed: unknown = JSON.parse(meta.get('footnotes') ?? '[]')
    return Array.isArray(parsed)
      ? parsed.map(({ id, content }: { id: unknown; content: unknown }) => [
          String(id),
          htmlWords(String(content)),
        ])
      : []
  } catch {
    return []
  }
}

function termsOf(item: XmlElement, site: Site): { columns: string[][]; tags: string[] } {
  const columns: string[][] = []
  const tags: string[] = []
  for (const term of children(item, 'category')) {
    const { domain = 'category', nicename = '' } = term.attributes
    const name = htmlWords(textOf(term))
    if (name === '' || domain === 'post_format') continue
    if (domain === 'category') columns.push(categoryPath(site, nicename, name))
    else tags.push(name)
  }
  return { columns, tags: [...new Set(tags)] }
}

function slugOf(written: string): { slug: string; notes: ImportNote[] } {
  if (written === '' || /^[a-z0-9-]+$/u.test(written)) return { slug: written, notes: [] }
  return { slug: '', notes: [{ kind: 'guess', code: 'slug-changed', detail: decoded(written), line: null }] }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

function commentsOf(item: XmlElement, context: ReadContext): { kept: FoundComment[]; notes: ImportNote[] } {
  const kept: FoundComment[] = []
  const left = new Map<string, number>()
  for (const comment of children(item, 'wp:comment')) {
    const type = childText(comment, 'wp:comment_type') || 'comment'
    const approved = childText(comment, 'wp:comment_approved')
    const why = type === 'comment' ? (approved === '1' ? null : `approved=${approved}`) : type
    if (why === null) kept.push(toComment(comment, context))
    else left.set(why, (left.get(why) ?? 0) + 1)
  }
  return { kept, notes: [...left].map(([why, count]) => loss('comment-not-kept', `${why} × ${count}`)) }
}

function toComment(comment: XmlElement, { timeZone }: ReadContext): FoundComment {
  return {
    author: htmlWords(childText(comment, 'wp:comment_author')),
    at: wordpressDates(comment, timeZone, 'comment').moment,
    quote: '',
    text: htmlWords(childText(comment, 'wp:comment_content')),
  }
}

type Loss = 'text-not-placed' | 'comment-not-kept'

function loss(code: Loss, detail: string): ImportNote {
  return { kind: 'loss', code, detail, line: null }
}
