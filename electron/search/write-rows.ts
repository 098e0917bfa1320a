import { foldForSearch } from '../../shared/text/fold-for-search'
import { indexTerms } from '../../shared/text/search-terms'
import type { StoredArticle } from '../store/store'
import type { IndexEntry } from './index-entry'
import type { SearchDatabase } from './search-database'
import { searchedText } from './searched-text'

export interface RowWriter {
  /** Indexes the article at this row, which comes in the place of one that it had. */
  put(row: number, entry: IndexEntry, stored: StoredArticle): void
  /** As `put`, where the text is the same: only what is beside it is written. */
  touch(entry: IndexEntry): void
  remove(id: string): void
  /** Hash and stamp that an article was indexed with. */
  known(id: string): { base: string; stamp: string } | null
  stamps(): Map<string, string>
  /** The lowest and the highest row. */
  range(): { low: number; high: number }
  /** Runs `write` as one transaction. */
  together(write: () => void): void
}

export function createRowWriter(database: SearchDatabase): RowWriter {
  const rowOf = database.prepare('SELECT row, base, stamp FROM article WHERE id = ?')
  const removals = ['body WHERE rowid', 'title WHERE rowid', 'article WHERE row'].map((where) =>
    database.prepare(`DELETE FROM ${where} = ?`),
  )
  const addBody = database.prepare('INSERT INTO body (rowid, text) VALUES (?, ?)')
  const addTitle = database.prepare('INSERT INTO title (rowid, text) VALUES (?, ?)')
  const addArticle = database.prepare(
    'INSERT INTO article (row, id, base, stamp, state, "column", tags, author, source, day) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
  )
  const touchArticle = database.prepare('UPDATE article SET stamp = ?, state = ? WHERE id = ?')
  const terms = (text: string) => indexTerms(foldForSearch(text))
  const find = (id: string) => rowOf.get(id) as { row: number; base: string; stamp: string } | undefined
  const remove = (id: string) => {
    const found = find(id)
    if (found) for (const removal of removals) removal.run(found.row)
  }
  return {
    put(row, entry, { article, base }) {
      remove(entry.id)
      const { title, body } = searchedText(article)
      addBody.run(row, terms(body))
      addTitle.run(row, terms(title))
      const people = [article.author, ...article.credits.map(({ name }) => name)].join('\n')
      const day = (article.date ?? entry.updatedAt).slice(0, 10)
      addArticle.run(
        ...[row, entry.id, base, entry.stamp, entry.state, article.column, ` ${article.tags.join(' ')} `],
        ...[foldForSearch(people), foldForSearch(article.source?.name ?? ''), day],
      )
    },
    touch: ({ id, stamp, state }) => void touchArticle.run(stamp, state, id),
    remove,
    known: (id) => find(id) ?? null,
    stamps: () =>
      new Map(
        (database.prepare('SELECT id, stamp FROM article').all() as { id: string; stamp: string }[]).map(
          ({ id, stamp }) => [id, stamp],
        ),
      ),
    range() {
      const found = database.prepare('SELECT min(row) AS low, max(row) AS high FROM article').get()
      const { low, high } = found as { low: number | null; high: number | null }
      return { low: low ?? 0, high: high ?? 0 }
    },
    together(write) {
      database.exec('BEGIN IMMEDIATE')
      try {
        write()
        database.exec('COMMIT')
      } catch (error) {
        database.exec('ROLLBACK')
        throw error
      }
    },
  }
}
