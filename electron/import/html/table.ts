import type { ChildNode, Element } from 'domhandler'
import type { DocumentNode } from '../../../shared/document/schema'
import { attribute, childElements, elementsBelow, rawText } from './parse-html'
import type { ReadElement, Visit } from './visit'
import { oneLine } from './white-space'

const widestSpan = 200

/** Rows of the table itself, those of its head first and those of its foot last. */
function rowsOf(table: Element): { row: Element; isHead: boolean }[] {
  const rows = childElements(table).flatMap((child) => {
    if (child.name === 'tr') return [{ row: child, isHead: false, order: 1 }]
    const order = child.name === 'thead' ? 0 : child.name === 'tfoot' ? 2 : 1
    if (!isSection(child)) return []
    const inside = childElements(child).filter(({ name }) => name === 'tr')
    return inside.map((row) => ({ row, isHead: child.name === 'thead', order }))
  })
  return rows.sort((one, other) => one.order - other.order)
}

const isSection = ({ name }: Element) => /^t(?:head|body|foot)$/u.test(name)
const cellsOf = (row: Element) => childElements(row).filter(({ name }) => name === 'td' || name === 'th')

/** A table; one that only lays out the page is what stands in its cells. */
export const readTable: ReadElement = (table, visit) => {
  const { sink, conversion, marks } = visit
  const rows = rowsOf(table)
  const caption = childElements(table).find(({ name }) => name === 'caption')
  readStrayWords(
    table,
    rows.map(({ row }) => row),
    caption,
    visit,
  )
  if (
    rows.length === 0 ||
    isLayout(
      table,
      rows.map(({ row }) => row),
    )
  ) {
    if (caption) conversion.walk([caption], visit)
    for (const { row } of rows) {
      for (const cell of cellsOf(row)) {
        sink.flush()
        conversion.walk(cell.children, visit)
      }
    }
    sink.flush()
    return
  }
  const content = rows.map(({ row, isHead }): DocumentNode => {
    const cells = cellsOf(row).map((cell) => readCell(cell, isHead, conversion.blocks(cell.children, marks)))
    return { type: 'tableRow', content: cells }
  })
  sink.block({
    type: 'table',
    attrs: { caption: caption ? oneLine(rawText(caption.children, ' ')) : '' },
    content: rectangular(content),
  })
}

/** Words that stand in a table but in none of its cells are shown before it. */
function readStrayWords(
  table: Element,
  rows: readonly Element[],
  caption: Element | undefined,
  visit: Visit,
): void {
  const sections = childElements(table).filter(isSection)
  const placed = new Set<ChildNode>([...sections, ...rows, ...rows.flatMap(cellsOf)])
  if (caption) placed.add(caption)
  visit.sink.flush()
  for (const part of [table, ...sections, ...rows]) {
    for (const node of part.children) {
      const isBlank = node.type === 'text' && node.data.trim() === ''
      if (!placed.has(node) && !isBlank) visit.conversion.walk([node], visit)
    }
    visit.sink.flush()
  }
}

function isLayout(table: Element, rows: readonly Element[]): boolean {
  const cells = rows.flatMap(cellsOf)
  if (cells.length <= 1 || attribute(table, 'role') === 'presentation') return true
  if (cells.some(({ name }) => name === 'th') || attribute(table, 'border') > '0') return false
  for (const { name } of elementsBelow(cells)) if (name === 'table') return true
  return false
}

function readCell(cell: Element, isHead: boolean, blocks: DocumentNode[]): DocumentNode {
  return {
    type: isHead || cell.name === 'th' ? 'tableHeader' : 'tableCell',
    attrs: { colspan: span(attribute(cell, 'colspan')), rowspan: span(attribute(cell, 'rowspan')) },
    content: blocks.length > 0 ? flattened(blocks) : [{ type: 'paragraph' }],
  }
}

/** A table inside of a cell gives its cells as paragraphs. */
function flattened(blocks: readonly DocumentNode[]): DocumentNode[] {
  return blocks.flatMap((block) => (block.type === 'table' ? cellBlocks(block) : [block]))
}

function cellBlocks(table: DocumentNode): DocumentNode[] {
  const caption = table.attrs?.caption
  const said: DocumentNode[] =
    typeof caption === 'string' && caption !== ''
      ? [{ type: 'paragraph', content: [{ type: 'text', text: caption }] }]
      : []
  const cells = (table.content ?? []).flatMap((row) => row.content ?? [])
  return [...said, ...cells.flatMap((cell) => flattened(cell.content ?? []))]
}

function span(value: string): number {
  const count = Number.parseInt(value, 10)
  return Number.isFinite(count) ? Math.min(Math.max(count, 1), widestSpan) : 1
}

/** Cuts spans at the last row and fills short rows, so that every row is as wide as the table. */
function rectangular(rows: readonly DocumentNode[]): DocumentNode[] {
  const widths: number[] = []
  let covered: number[] = []
  const places = rows.map((row, index) => {
    const next: number[] = []
    let column = 0
    const cells = (row.content ?? []).map((node): DocumentNode => {
      const colspan = Number(node.attrs?.colspan ?? 1)
      const rowspan = Math.min(Number(node.attrs?.rowspan ?? 1), rows.length - index)
      while ((covered[column] ?? 0) > 0) column += 1
      for (const end = column + colspan; column < end; column += 1) next[column] = rowspan
      return { ...node, attrs: { ...node.attrs, rowspan } }
    })
    const width = Math.max(covered.length, next.length)
    const after = Array.from({ length: width }, (_, at) => Math.max(covered[at] ?? 0, next[at] ?? 0))
    widths.push(after.filter((count) => count > 0).length)
    covered = after
      .map((count) => Math.max(count - 1, 0))
      .slice(0, after.findLastIndex((count) => count > 1) + 1)
    return cells
  })
  return filled(places, widths)
}

function filled(rows: readonly DocumentNode[][], widths: readonly number[]): DocumentNode[] {
  const width = widths.reduce((most, own) => Math.max(most, own), 0)
  const missing = widths.reduce((sum, own) => sum + width - own, 0)
  const cells = rows.reduce((sum, row) => sum + row.length, 0)
  return rows.map((row, index): DocumentNode => {
    // Spans that no row fills, as a file made to hurt has them, are left as they are.
    const lacking = missing <= cells * 4 + 100 ? width - (widths[index] ?? 0) : 0
    const empty = Array.from({ length: lacking }, () => ({
      type: 'tableCell',
      content: [{ type: 'paragraph' }],
    }))
    return { type: 'tableRow', content: [...row, ...empty] }
  })
}
