import type { Line } from '../../../shared/merge/compare-text'
import { LineView } from './line-view'
import classes from './compare.module.css'

/** Lines that follow each other; those of a table stand in its rows and cells. */
export const LineList = ({ lines }: { lines: readonly Line[] }) =>
  partsOf(lines).map((part, index) =>
    part.isTable ? (
      <table key={index} className={classes.table}>
        <tbody>
          {part.rows.map((cells, row) => (
            <tr key={row}>
              {cells.map((cell, at) => (
                <Cell key={at} lines={cell} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    ) : (
      part.rows.flat(2).map((line, at) => <LineView key={`${index} ${at}`} line={line} />)
    ),
  )

const Cell = ({ lines }: { lines: readonly Line[] }) => {
  const Tag = lines[0]?.path.some(({ type }) => type === 'tableHeader') ? 'th' : 'td'
  return (
    <Tag>
      {lines.map((line, index) => (
        <LineView key={index} line={line} />
      ))}
    </Tag>
  )
}

interface Part {
  isTable: boolean
  rows: Line[][][]
}

const placeOf = ({ path }: Line, type: RegExp) => path.findIndex((shell) => type.test(shell.type))

/** A line opens a table, a row or a cell where that was not open before it. */
function partsOf(lines: readonly Line[]): Part[] {
  const parts: Part[] = []
  for (const line of lines) {
    const table = placeOf(line, /^table$/)
    const last = parts.at(-1)
    if (table === -1) {
      if (last && !last.isTable) last.rows.push([[line]])
      else parts.push({ isTable: false, rows: [[[line]]] })
      continue
    }
    const opensTable = !last?.isTable || line.depth <= table
    const part: Part = opensTable ? { isTable: true, rows: [] } : last
    if (opensTable) parts.push(part)
    if (line.depth <= placeOf(line, /^tableRow$/) || part.rows.length === 0) part.rows.push([])
    const row = part.rows.at(-1)
    if (line.depth <= placeOf(line, /^table(Cell|Header)$/) || row?.length === 0) row?.push([line])
    else row?.at(-1)?.push(line)
  }
  return parts
}
