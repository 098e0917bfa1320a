import { memo } from 'react'
import type { MouseEvent } from 'react'
import { useKitWords } from '../theme/kit-words'
import { RowCheck } from './row-check'
import classes from './virtual-rows.module.css'
import type { RowColumn } from './virtual-rows-props'

export type RowActs = {
  point: (key: string, event: MouseEvent) => void
  open: (key: string) => void
  select: (key: string, isRange: boolean) => void
  showMenu?: (key: string, event: MouseEvent) => void
}

type RowLineProps<Row> = {
  id: string
  rowKey: string
  row: Row
  columns: readonly RowColumn<Row>[]
  start: number
  height: number
  rowIndex: number
  isCurrent: boolean
  /** `null` in a list without check boxes. */
  isSelected: boolean | null
  /** The same object for the life of the list, so that a key draws two rows and not all. */
  acts: RowActs
}

const stop = (event: MouseEvent) => event.stopPropagation()

const Line = <Row,>(props: RowLineProps<Row>) => {
  const { id, rowKey, row, columns, start, height, rowIndex, isCurrent, isSelected, acts } = props
  const words = useKitWords()
  return (
    <div
      id={id}
      className={classes.row}
      role="row"
      style={{ height, transform: `translateY(${start}px)` }}
      aria-rowindex={rowIndex}
      aria-selected={isSelected ?? undefined}
      data-current={isCurrent || undefined}
      data-selected={isSelected || undefined}
      onClick={(event) => acts.point(rowKey, event)}
      onDoubleClick={() => acts.open(rowKey)}
      onContextMenu={acts.showMenu ? (event) => acts.showMenu?.(rowKey, event) : undefined}
    >
      {isSelected === null ? null : (
        <span role="gridcell" className={classes.check} onClick={stop} onDoubleClick={stop}>
          <RowCheck
            state={isSelected}
            label={words.select}
            onToggle={(isRange) => acts.select(rowKey, isRange)}
          />
        </span>
      )}
      {columns.map((column) => (
        <span key={column.id} role="gridcell" className={classes.cell} data-align={column.align}>
          {column.render(row)}
        </span>
      ))}
    </div>
  )
}

export const RowLine = memo(Line) as typeof Line
