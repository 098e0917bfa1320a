import type { DocumentNode } from '../../shared/document/schema'
import type { Credit, Source } from '../../shared/domain/article'
import type { NativeArticle } from '../../shared/domain/native-article'
import type { FoundState } from '../../shared/imports/format'
import type { FoundEncoding } from '../../shared/imports/plan'
import type { RefusalReason } from '../../shared/imports/record'
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

/** An entry of a list of recommended reading in the source. */
export interface FoundSlot {
  title: string
  alternativeTitle: string
  excerpt: string
}

/** One article as the reader of its format found it, before anything of the workspace is known. */
export interface FoundArticle {
  /** Names it in its origin, and still does in the next export of the same origin: a GUID, a slug, a path. */
  key: string
  /** SHA-256 of what is compared with the next import; null: of all that was found. */
  sha256: string | null
  /** The site or publication that it comes from, by name; empty where the source does not say. */
  publication: string
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
  readCount: number | null
  summary: string | null
  recommended: FoundSlot[]
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
  | { kind: 'article'; article: FoundArticle; encoding?: FoundEncoding }
  /** This one cannot be taken; the others go on. */
  | { kind: 'refused'; place: string; reason: string; why?: RefusalReason; title?: string }
  /** An article of ours with all that it names, to be taken as it is. */
  | { kind: 'native'; place: string; native: NativeArticle }
  /** A picture that comes in the file itself, before the articles that show it; figures name it by `name`. */
  | { kind: 'picture'; name: string; bytes: Uint8Array }

export function foundArticle(key: string, fields: Partial<FoundArticle> = {}): FoundArticle {
  return {
    key,
    sha256: null,
    publication: '',
    place: '',
    title: '',
    alternativeTitle: '',
    slug: '',
    date: null,
    author: '',
    source: null,
    credits: [],
    readCount: null,
    summary: null,
    recommended: [],
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
