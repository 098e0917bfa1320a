import type { Column } from '../../../shared/domain/column'

/** As far as a path such as 生活百科 / 厨房 is there, and the names that still have to be made under that. */
export function walkColumns(
  columns: readonly Pick<Column, 'id' | 'name' | 'parent'>[],
  path: string,
): { last: string | null; missing: string[] } {
  const names = path
    .split(/[/／]/)
    .map((name) => name.trim())
    .filter(Boolean)
  let last: string | null = null
  while (names.length > 0) {
    const next = columns.find(({ name, parent }) => name === names[0] && parent === last)
    if (!next) break
    last = next.id
    names.shift()
  }
  return { last, missing: names }
}
