export type GroupEntry = { kind: 'group'; key: string; count: number; isCollapsed: boolean }
export type RowEntry<Row> = { kind: 'row'; key: string; row: Row; place: number }
export type Entry<Row> = GroupEntry | RowEntry<Row>

type EntriesInput<Row> = {
  rows: readonly Row[]
  keyOf: (row: Row) => string
  groupOf?: (row: Row) => string
  collapsed: ReadonlySet<string>
}

/**
 * What a list shows, top to bottom: a heading wherever the group changes, then its rows unless it is collapsed.
 * `place` counts the rows that can be seen, from 0, so that the keyboard steps over headings and closed groups.
 */
export const toEntries = <Row>({ rows, keyOf, groupOf, collapsed }: EntriesInput<Row>): Entry<Row>[] => {
  const entries: Entry<Row>[] = []
  let heading = null as GroupEntry | null
  let place = 0
  for (const row of rows) {
    const group = groupOf?.(row)
    if (group !== undefined && group !== heading?.key) {
      heading = { kind: 'group', key: group, count: 0, isCollapsed: collapsed.has(group) }
      entries.push(heading)
    }
    if (heading) heading.count += 1
    if (heading?.isCollapsed) continue
    entries.push({ kind: 'row', key: keyOf(row), row, place })
    place += 1
  }
  return entries
}
