import type { DocumentNode } from '../document/schema'
import type { Versions } from './clash'

/** Gives every row of a merged table as many cells as the widest has, where the versions had even rows. */
export function padTable(table: DocumentNode, versions: Versions<DocumentNode>): void {
  if (!Object.values(versions).every((version: DocumentNode) => new Set(widths(version)).size === 1)) return
  const widest = Math.max(...widths(table))
  for (const row of table.content ?? []) {
    const last = row.content?.at(-1)
    while (last && widthOf(row) < widest) row.content = [...(row.content ?? []), emptyCell(last)]
  }
}

const widths = (table: DocumentNode) => (table.content ?? []).map(widthOf)

function widthOf(row: DocumentNode): number {
  return (row.content ?? []).reduce((sum, cell) => sum + Number(cell.attrs?.colspan ?? 1), 0)
}

function emptyCell({ type, attrs }: DocumentNode): DocumentNode {
  const { id: _id, colspan, rowspan, ...others } = attrs ?? {}
  const spans = {
    ...(colspan === undefined ? {} : { colspan: 1 }),
    ...(rowspan === undefined ? {} : { rowspan: 1 }),
  }
  const content: DocumentNode[] = [{ type: 'paragraph' }]
  return attrs ? { type, attrs: { ...others, ...spans }, content } : { type, content }
}
