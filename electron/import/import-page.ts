import type { Article } from '../../shared/domain/article'
import { createArticle } from '../../shared/domain/article'
import { documentText } from '../../shared/document/walk'
import type { PageLine, PageLoss } from '../../shared/page-text/page-line'
import { importLimits } from '../../shared/imports/limits'
import { placePage } from '../../shared/page-text/place-page'
import type { PageParts } from '../../shared/page-text/placed-page'
import { readPage } from '../../shared/page-text/read-page'
import type { Result } from '../../shared/result'
import { failure, success } from '../../shared/result'
import { sha256 } from '../store/canonical'
import type { WorkspaceStore } from '../store/store'
import { ensureColumnPath } from '../store/taxonomy'
import { decodeText } from './decode'
import { createKnownOrigins } from './known-origins'

/** A page as it was read, before anything is written. */
export interface ReadPage {
  name: string
  /** Of the bytes of the file. */
  sha256: string
  encoding: string
  bytes: number
  lines: PageLine[]
  /** The article that an earlier import of the same bytes made. */
  existing: string | null
}

export interface PageToWrite {
  name: string
  sha256: string
  lines: readonly PageLine[]
  /** Id of the person who imports. */
  by: string
}

export interface WrittenPage {
  id: string
  title: string
  losses: PageLoss[]
}

export interface PageImport {
  read(bytes: Uint8Array, name: string): Promise<Result<ReadPage>>
  /** Makes an article of the lines and stores it durably, with its first revision and the decision that it was imported. */
  write(page: PageToWrite): Promise<Result<WrittenPage>>
}

export function createPageImport(store: WorkspaceStore): PageImport {
  return {
    async read(bytes, name) {
      const decoded = decodeText(bytes, name, importLimits(store.workspace().importLimits))
      if (!decoded.ok) return decoded
      const hash = sha256(bytes)
      return success({
        name,
        sha256: hash,
        encoding: decoded.value.encoding,
        bytes: bytes.length,
        lines: readPage(decoded.value.text),
        existing: createKnownOrigins(store).find('page', '', hash)?.article ?? null,
      })
    },
    async write(page) {
      const placed = placePage(page.lines)
      if (placed.title === '' && documentText(placed.body).trim() === '') {
        return failure({ kind: 'import-refused', source: page.name, why: 'not-a-page', detail: '' })
      }
      const column = await ensureColumnPath(store, placed.columnPath)
      if (!column.ok) return column
      const article = toArticle(store, page, placed, column.value?.id ?? null)
      const recorded = await recordImport(store, article, page)
      if (!recorded.ok) return recorded
      return success({ id: article.id, title: article.title, losses: placed.losses })
    },
  }
}

function toArticle(
  store: WorkspaceStore,
  page: PageToWrite,
  parts: PageParts,
  column: string | null,
): Article {
  const { publication, title, alternativeTitle, date, author, readCount, summary, source, body } = parts
  return createArticle(store.newId(), {
    title,
    alternativeTitle,
    column,
    date,
    author,
    source,
    credits: parts.credits.map((credit) => ({ id: store.newId(), ...credit })),
    readCount,
    summary,
    origin: { kind: 'page', name: page.name, publication, sha256: page.sha256 },
    // A title that the workspace has already is offered by the desk, not linked behind the editor's back.
    recommended: parts.slots.map((slot) => ({ id: store.newId(), target: { kind: 'unresolved' }, ...slot })),
    body,
  })
}

/** Stores an article that came from outside: the text, its first revision, the decision, the line in the desk log. */
export async function recordImport(
  store: WorkspaceStore,
  article: Article,
  { name, by }: { name: string; by: string },
): Promise<Result<null>> {
  const saved = await store.articles.save(article, null)
  if (!saved.ok) return saved
  const revision = await store.history.add(saved.value.article)
  if (!revision.ok) return revision
  const decision = {
    kind: 'import' as const,
    by,
    revision: revision.value,
    reason: name === '' ? null : name,
  }
  const decided = await store.decisions.add(article.id, decision)
  if (!decided.ok) return decided
  return store.deskLog.add({ by, what: 'article-imported', article: article.id, details: { source: name } })
}
