import { Checkbox } from '@mantine/core'
import type { CSSProperties, MouseEvent } from 'react'
import { useKitWords } from '../theme/kit-words'
import type { RowEntry } from './row-entries'
import classes from './virtual-rows.module.css'
import type { VirtualRowsProps } from './virtual-rows-props'

type RowLineProps<Row> = {
  id: string
  entry: RowEntry<Row>
  style: CSSProperties
  list: VirtualRowsProps<Row>
  onSelect: (key: string, isRange: boolean) => void
}

const stop = (event: MouseEvent) => event.stopPropagation()

export const RowLine = <Row,>({ id, entry, style, list, onSelect }: RowLineProps<Row>) => {
  const words = useKitWords()
  const {
    columns,
    current,
    onCurrentChange,
    onOpen,
    opensOn = 'double-click',
    selection,
    onContextMenu,
  } = list
  const isSelected = selection?.has(entry.key) ?? false
  const onClick = (event: MouseEvent) => {
    onCurrentChange(entry.key)
    if (selection && (event.metaKey || event.ctrlKey || event.shiftKey)) onSelect(entry.key, event.shiftKey)
    else if (opensOn === 'click') onOpen?.(entry.key)
  }
  const onMenu = (event: MouseEvent) => {
    event.preventDefault()
    onCurrentChange(entry.key)
    onContextMenu?.(entry.key, { x: event.clientX, y: event.clientY })
  }
  return (
    <div
      id={id}
      className={classes.row}
      role="row"
      style={style}
      aria-rowindex={entry.place + (list.withHeader === false ? 1 : 2)}
      aria-selected={selection ? isSelected : undefined}
      data-current={entry.key === current || undefined}
      data-selected={isSelected || undefined}
      onClick={onClick}
      onDoubleClick={opensOn === 'double-click' ? () => onOpen?.(entry.key) : undefined}
      onContextMenu={onContextMenu ? onMenu : undefined}
    >
      {selection ? (
        <span role="gridcell" className={classes.check} onClick={stop} onDoubleClick={stop}>
          <Checkbox
            checked={isSelected}
            onChange={() => {}}
            onClick={(event) => onSelect(entry.key, event.shiftKey)}
            aria-label={words.select}
            tabIndex={-1}
          />
        </span>
      ) : null}
      {columns.map((column) => (
        <span key={column.id} role="gridcell" className={classes.cell} data-align={column.align}>
          {column.render(entry.row)}
        </span>
      ))}
    </div>
  )
}
