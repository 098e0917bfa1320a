import { isSafeLink } from '../../../shared/document/schema'
import type { FoundState } from '../../../shared/imports/format'
import type { ImportNote } from '../../../shared/imports/note'
import type { FoundArticle } from '../found-article'
import { readDate } from '../read-date'

type Fields = Record<string, unknown>
export type FieldsOfArticle = Partial<
  Pick<
    FoundArticle,
    | 'title'
    | 'alternativeTitle'
    | 'slug'
    | 'date'
    | 'publishedAt'
    | 'author'
    | 'source'
    | 'credits'
    | 'summary'
    | 'columns'
    | 'tags'
    | 'state'
  >
> & { picture?: string }

/** Where each field of an article is looked for, the first that is there; names are compared in lower case. */
const names = {
  title: ['title', '标题'],
  alternativeTitle: ['subtitle', 'subject', 'alternativetitle', '副标题'],
  slug: ['slug'],
  date: ['date', 'publishdate', 'published_at', 'pubdate', 'created', 'created_at', '日期', '发布时间'],
  author: ['author', 'authors', 'by', '作者'],
  via: ['via', 'source', 'canonical', 'canonical_url', 'original', 'source_url', '来源', '原文'],
  summary: ['summary', 'description', 'excerpt', 'abstract', '摘要'],
  columns: ['categories', 'category', 'section', '分类', '栏目'],
  tags: ['tags', 'tag', 'keywords', '标签'],
  picture: ['image', 'cover', 'featured_image', 'feature_image', 'thumbnail', 'banner'],
  draft: ['draft'],
  published: ['published'],
  status: ['status', 'state'],
} as const

/** Roles of those who worked on a text, as headers name them, and as credits here say them. */
const roles: Record<string, string> = {
  translator: '译者',
  reviewer: '校对',
  proofreader: '校对',
  editor: '编辑',
  collector: '选题',
  publisher: '发布',
  译者: '译者',
  校对: '校对',
  编辑: '编辑',
}

/** Fields that say how a page looks or is built, and nothing of the article. */
const ofTheMachine =
  /^(layout|type|template|aliases|permalink|url|weight|id|lastmod|updated|modified|custom\w+|toc|math|comments?|lang|language|markup|outputs|linktitle|series_weight)$/

/** Places the fields of a header; what has no place here is a note. */
export function placeFrontMatter(
  given: Fields,
  timeZone: string,
): { fields: FieldsOfArticle; notes: ImportNote[] } {
  const lower = Object.fromEntries(Object.entries(given).map(([key, value]) => [key.toLowerCase(), value]))
  const used = new Set<string>()
  const take = (field: keyof typeof names): unknown => {
    const key = names[field].find((each) => isSaid(lower[each]))
    if (key === undefined) return undefined
    used.add(key)
    return lower[key]
  }
  const found = readDate(asText(take('date')), timeZone)
  const author = people(take('author'))
  const fields: FieldsOfArticle = {
    title: asText(take('title')),
    alternativeTitle: asText(take('alternativeTitle')),
    slug: asSlug(asText(take('slug'))),
    author: author.join('、'),
    summary: asText(take('summary')) || null,
    columns: asList(take('columns')).map((path) =>
      path
        .split('/')
        .map((name) => name.trim())
        .filter(Boolean),
    ),
    tags: asList(take('tags')),
    source: sourceOf(asText(take('via'))),
    credits: takeCredits(lower, used),
    state: stateOf(take('draft'), take('published'), asText(take('status'))),
    ...(found ? { date: found.date, publishedAt: found.moment } : {}),
  }
  const picture = pictureOf(take('picture'))
  if (picture !== '') fields.picture = picture
  return {
    fields,
    notes: [...zoneNote(found?.isZoneGuessed, timeZone), ...notPlaced(lower, used, found !== null)],
  }
}

function zoneNote(isGuessed: boolean | undefined, timeZone: string): ImportNote[] {
  return isGuessed ? [{ kind: 'guess', code: 'date-zone', detail: timeZone, line: null }] : []
}

function notPlaced(fields: Fields, used: ReadonlySet<string>, hasDate: boolean): ImportNote[] {
  return Object.entries(fields).flatMap(([key, value]): ImportNote[] => {
    const isUnreadDate = names.date.includes(key as 'date') && !hasDate
    if ((used.has(key) && !isUnreadDate) || !isSaid(value) || ofTheMachine.test(key)) return []
    return [
      {
        kind: 'loss',
        code: 'text-not-placed',
        detail: `${key}: ${asText(value) || JSON.stringify(value)}`,
        line: null,
      },
    ]
  })
}

function takeCredits(fields: Fields, used: Set<string>): FoundArticle['credits'] {
  return Object.entries(roles).flatMap(([key, role]) => {
    if (!isSaid(fields[key])) return []
    used.add(key)
    return people(fields[key]).map((name) => ({ affiliation: '', role, name }))
  })
}

function stateOf(draft: unknown, published: unknown, status: string): FoundState {
  if (draft === true || draft === 'true' || published === false || /^draft$|^草稿$/i.test(status))
    return 'draft'
  if (/^private$/i.test(status)) return 'private'
  return /^(pending|review)$/i.test(status) ? 'pending' : 'published'
}

function isSaid(value: unknown): boolean {
  return (
    value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0)
  )
}

function asText(value: unknown): string {
  if (typeof value === 'string') return value.trim()
  // The dates of TOML know how they were written.
  if (value instanceof Date) return value.toISOString()
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : ''
}

function asList(value: unknown): string[] {
  const items: unknown[] = Array.isArray(value) ? value : asText(value).split(/[,，、;；]/u)
  return [...new Set(items.map(asText).filter((item) => item !== ''))]
}

/** Names of people; an address behind a name is left out: `Ada Lovelace https://ada.example`. */
function people(value: unknown): string[] {
  const items: unknown[] = Array.isArray(value) ? value : [value]
  return items
    .map((item) => (typeof item === 'object' && item !== null ? (item as { name?: unknown }).name : item))
    .map((item) =>
      asText(item)
        .replace(/\s*[<(]?https?:\/\/\S+$/u, '')
        .trim(),
    )
    .filter((name) => name !== '')
}

function asSlug(text: string): string {
  return /^[a-z0-9-]+$/.test(text) ? text : ''
}

/** An address is a source by the name of its host, other words by themselves. */
export function sourceOf(text: string): FoundArticle['source'] {
  if (text === '') return null
  return URL.canParse(text) && /^https?:/.test(text)
    ? { name: new URL(text).hostname.replace(/^www\./, ''), url: text }
    : { name: text, url: null }
}

function pictureOf(value: unknown): string {
  const nested =
    typeof value === 'object' && value !== null ? (value as { url?: unknown; src?: unknown }) : {}
  const address = asText(value) || asText(nested.url) || asText(nested.src)
  return /^[a-z][a-z0-9+.-]*:/i.test(address) && !isSafeLink(address) ? '' : address
}
