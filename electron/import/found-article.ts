import type { DocumentNode } from '../../shared/document/schema'
import type { Credit, Source } from '../../shared/domain/article'
import type { FoundState } from '../../shared/imports/format'
import type { ImportNote } from '../../shared/imports/note'

/**
 * A body as a reader gives it: our document, but that a figure which has a picture in the source names it in the
 * attribute `picture`: an address, a path relative to the file, or a name that the reader's `pictures` answers to.
 * The step that fetches pictures takes the attribute away.
 */
export interface FoundBody extends DocumentNode {
  type: 'doc'
  content: DocumentNode[]
}

/** A remark in the margin of the source; `quote` are the words that it is on, empty for the whole article. */
export interface FoundComment {
  author: string
  /** A moment with its offset, null where the source has none. */
  at: string | null
  quote: string
  text: string
}

/** One article as the reader of its format found it, before anything of the workspace is known. */
export interface FoundArticle {
  /** Names it in its origin, and still does in the next export of the same origin: a GUID, a slug, a path. */
  key: string
  /** Where in the file, for reports: `line 120`, `item 4`; empty where the file has one article. */
  place: string
  title: string
  alternativeTitle: string
  /** Empty: made from the title. */
  slug: string
  /** The article's own date as `dateSchema` has it. */
  date: string | null
  author: string
  source: Source | null
  credits: Omit<Credit, 'id'>[]
  summary: string | null
  /** Paths from the top of the tree; the article goes into the first, the others become tags. */
  columns: string[][]
  tags: string[]
  state: FoundState
  /** When it was published, or will be, where it comes from: a moment with its offset. */
  publishedAt: string | null
  body: FoundBody
  comments: FoundComment[]
  notes: ImportNote[]
}

/** What a reader gives, one after the other, in the order of the source. */
export type Found =
  | { kind: 'article'; article: FoundArticle }
  /** This one cannot be taken; the others go on. */
  | { kind: 'refused'; place: string; reason: string }
  /** A picture that comes in the file itself; figures name it by `name`. */
  | { kind: 'picture'; name: string; bytes: Uint8Array }

export function foundArticle(key: string, fields: Partial<FoundArticle> = {}): FoundArticle {
  return {
    key,
    place: '',
    title: '',
    alternativeTitle: '',
    slug: '',
    date: null,
    author: '',
    source: null,
    credits: [],
    summary: null,
    columns: [],
    tags: [],
    state: 'draft',
    publishedAt: null,
    body: { type: 'doc', content: [{ type: 'paragraph' }] },
    comments: [],
    notes: [],
    ...fields,
  }
}
