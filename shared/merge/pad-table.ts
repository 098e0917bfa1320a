import type { DocumentNode } from '../document/schema'
import { descendants } from '../document/walk'

/** Fills the rows of the tables in `nodes` up to the widest, where every table of the `versions` had even rows. */
export function padTables(nodes: readonly DocumentNode[], versions: readonly DocumentNode[]): void {
  const tables = tablesIn(nodes)
  if (tables.every(hasEvenRows) || !tablesIn(versions).every(hasEvenRows)) return
  tables.forEach(padTable)
}

export function hasEvenRows(table: DocumentNode): boolean {
  return new Set((table.content ?? []).map(widthOf)).size <= 1
}

export function tablesIn(nodes: readonly DocumentNode[]): DocumentNode[] {
  return nodes.flatMap((node) => [node, ...descendants(node)]).filter(({ type }) => type === 'table')
}

function padTable(table: DocumentNode): void {
  const rows = table.content ?? []
  const widest = Math.max(...rows.map(widthOf))
  for (const row of rows) {
    const last = row.content?.at(-1)
    while (last && widthOf(row) < widest) row.content = [...(row.content ?? []), emptyCell(last)]
  }
}

function widthOf(row: DocumentNode): number {
  return (row.content ?? []).reduce((sum, cell) => sum + Number(cell.attrs?.colspan ?? 1), 0)
}

function emptyCell({ type, attrs }: DocumentNode): DocumentNode {
  const { id: _id, colspan: _colspan, rowspan: _rowspan, ...others } = attrs ?? {}
  const content: DocumentNode[] = [{ type: 'paragraph' }]
  return Object.keys(others).length > 0 ? { type, attrs: others, content } : { type, content }
}
