import type { Column } from './column'

export interface ColumnRow {
  column: Column
  level: number
}

/** The columns in the order of the tree, each with its depth; one whose parent is not here stands at the top. */
export function toColumnRows(columns: readonly Column[]): ColumnRow[] {
  const known = new Set(columns.map(({ id }) => id))
  const children = new Map<string | null, Column[]>()
  for (const column of columns) {
    const parent = column.parent !== null && known.has(column.parent) ? column.parent : null
    children.set(parent, [...(children.get(parent) ?? []), column])
  }
  const seen = new Set<string>()
  const rowsUnder = (parent: string | null, level: number): ColumnRow[] =>
    (children.get(parent) ?? [])
      .sort((a, b) => (a.rank === b.rank ? Number(a.id > b.id) - 0.5 : Number(a.rank > b.rank) - 0.5))
      .flatMap((column) => {
        if (seen.has(column.id)) return []
        seen.add(column.id)
        return [{ column, level }, ...rowsUnder(column.id, level + 1)]
      })
  return rowsUnder(null, 0)
}
