import type { Article } from '../../shared/domain/article'
import { articleSchema } from '../../shared/domain/article'
import { doc, paragraph } from '../../shared/document/build'

type Edit = (article: Article, value: string, newId: () => string) => Partial<Article>

/** What `--set` can change; an empty value empties the field. */
const edits = {
  title: (_article, title) => ({ title }),
  alternativeTitle: (_article, alternativeTitle) => ({ alternativeTitle }),
  slug: (_article, slug) => ({ slug }),
  date: (_article, date) => ({ date: orNull(date) }),
  author: (_article, author) => ({ author }),
  summary: (_article, summary) => ({ summary: orNull(summary) }),
  readCount: (_article, count) => ({ readCount: toCount(count) }),
  source: ({ source }, name) => ({ source: toSource(name, source?.url ?? null) }),
  sourceUrl: ({ source }, url) => ({ source: toSource(source?.name ?? '', orNull(url)) }),
  /** `affiliation|role|name`, several parted by `;`. */
  credits: (_article, credits, newId) => ({
    credits: credits
      .split(';')
      .filter(Boolean)
      .map((text) => toCredit(text, newId)),
  }),
  /** Plain text; a line feed begins a new paragraph. */
  body: (_article, body) => ({
    body: doc(
      ...body
        .split(/\r?\n+/)
        .filter(Boolean)
        .map((text) => paragraph(text)),
    ),
  }),
} satisfies Record<string, Edit>

export type EditableField = keyof typeof edits
/** All that `--set` takes; the embargo is a decision, not a field of the article. */
export const assignableFields: readonly string[] = [...Object.keys(edits), 'embargo']

export function isEditable(field: string): field is EditableField {
  return Object.hasOwn(edits, field)
}

export function editField(
  article: Article,
  field: EditableField,
  value: string,
  newId: () => string,
): Article {
  const edit: Edit = edits[field]
  return { ...article, ...edit(article, value, newId) }
}

function orNull(value: string): string | null {
  return value === '' ? null : value
}

/** Not a number for what is none; the article's schema refuses it. */
function toCount(count: string): number | null {
  if (count === '') return null
  return /^\d+$/.test(count) ? Number(count) : NaN
}

function toSource(name: string, url: string | null): Article['source'] {
  return name === '' && url === null ? null : { name, url }
}

function toCredit(text: string, newId: () => string): Article['credits'][number] {
  const [affiliation = '', role = '', name = ''] = text.split('|').map((part) => part.trim())
  // One word alone is a name.
  return name === '' && role === ''
    ? { id: newId(), affiliation: '', role: '', name: affiliation }
    : { id: newId(), affiliation, role, name }
}

/** What a field wants, by the place in the article where its schema refused the value. */
const wants: Readonly<Record<string, string>> = {
  readCount: 'readCount is a whole number',
  date: 'date is a day such as 2023-06-07, with a time such as 2023-06-07 09:30 where there is one',
  slug: 'slug has only a-z, 0-9 and hyphens',
  'source.url': 'sourceUrl begins with http:// or https://',
}

/** Why an edited article cannot be saved, in words; empty when it can. */
export function issuesOf(article: Article): string[] {
  const issues = articleSchema.safeParse(article).error?.issues ?? []
  return issues.map(({ path, message }) => wants[path.join('.')] ?? `${path.join('.')}: ${message}`)
}
