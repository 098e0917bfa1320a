import type { DocumentNode } from '../../shared/document/schema'
import { escapeText } from './escape-html'

/** A table in a box that scrolls sideways where the page is narrower; `cellHtml` writes what a cell contains. */
export function tableHtml(table: DocumentNode, cellHtml: (cell: DocumentNode) => string): string {
  const caption = String(table.attrs?.caption ?? '')
  const rows = table.content ?? []
  const parts = [
    caption === '' ? '' : `<caption>${escapeText(caption)}</caption>`,
    columnsHtml(rows[0]),
    `<tbody>${rows.map((row) => rowHtml(row, cellHtml)).join('')}</tbody>`,
  ]
  return `<div class="table"><table>${parts.join('')}</table></div>`
}

/** The widths of the first row are those of the columns; a table that nobody resized has none. */
function columnsHtml(row: DocumentNode | undefined): string {
  const widths = (row?.content ?? []).flatMap(({ attrs }) =>
    Array.isArray(attrs?.colwidth)
      ? attrs.colwidth.map(Number)
      : Array.from({ length: spanOf(attrs?.colspan) }, () => 0),
  )
  if (widths.every((width) => !(width > 0))) return ''
  const columns = widths.map((width) => (width > 0 ? `<col width="${Math.round(width)}">` : '<col>'))
  return `<colgroup>${columns.join('')}</colgroup>`
}

function rowHtml(row: DocumentNode, cellHtml: (cell: DocumentNode) => string): string {
  const cells = row.content ?? []
  const scope = cells.every(({ type }) => type === 'tableHeader') ? 'col' : 'row'
  const html = cells.map((cell) => {
    const name = cell.type === 'tableHeader' ? 'th' : 'td'
    const scopeAttribute = name === 'th' ? ` scope="${scope}"` : ''
    return `<${name}${scopeAttribute}${spanAttribute('colspan', cell)}${spanAttribute('rowspan', cell)}>${cellHtml(cell)}</${name}>`
  })
  return `<tr>${html.join('')}</tr>`
}

function spanAttribute(name: 'colspan' | 'rowspan', { attrs }: DocumentNode): string {
  const span = spanOf(attrs?.[name])
  return span > 1 ? ` ${name}="${span}"` : ''
}

function spanOf(span: unknown): number {
  return typeof span === 'number' && Number.isInteger(span) && span > 1 ? span : 1
}
