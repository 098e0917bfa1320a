import type { Column } from '../../../shared/domain/column'
import { slugify } from '../../../shared/text/slug'

const longestSlug = 80

/**
 * Page of every column, and under null the page of articles without one. Where columns in different
 * branches have the same name, the oldest keeps the plain address and the others add the end of their id,
 * so that a new column never moves the page of an old one.
 */
export function nameColumnPages(columns: readonly Column[]): Map<string | null, string> {
  const taken = new Set<string>()
  const pages = new Map<string | null, string>()
  for (const column of [...columns].sort((one, other) => (one.id < other.id ? -1 : 1))) {
    pages.set(column.id, `columns/${freeName(columnSlug(column), column.id, taken)}.html`)
  }
  pages.set(null, `columns/${freeName('other', 'articles', taken)}.html`)
  return pages
}

function columnSlug(column: Column): string {
  const slug = (column.slug === '' ? slugify(column.name) : column.slug).slice(0, longestSlug)
  return slug.replace(/^-+|-+$/g, '') || 'column'
}

function freeName(slug: string, id: string, taken: Set<string>): string {
  const isReserved = /^(?:con|prn|aux|nul|(?:com|lpt)[0-9])$/.test(slug)
  const ends = ['', `-${id.slice(-6).toLowerCase()}`, `-${id.toLowerCase()}`]
  const name = ends
    .map((end) => slug + end)
    .find((each, index) => !taken.has(each) && !(isReserved && index === 0))
  taken.add(name ?? slug)
  return name ?? slug
}
