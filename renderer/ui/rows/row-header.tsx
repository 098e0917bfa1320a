import { useKitWords } from '../theme/kit-words'
import { RowCheck } from './row-check'
import classes from './virtual-rows.module.css'
import type { RowColumn, VirtualRowsProps } from './virtual-rows-props'

type RowHeaderProps<Row> = {
  columns: readonly RowColumn<Row>[]
  keys: readonly string[]
} & Pick<VirtualRowsProps<Row>, 'selection' | 'onSelectionChange'>

export const RowHeader = <Row,>({ columns, keys, selection, onSelectionChange }: RowHeaderProps<Row>) => {
  const words = useKitWords()
  const isAll = selection !== undefined && keys.length > 0 && keys.every((key) => selection.has(key))
  const isSome = selection !== undefined && selection.size > 0 && !isAll
  return (
    <div className={classes.header} role="row" aria-rowindex={1}>
      {selection ? (
        <span role="columnheader" className={classes.check}>
          <RowCheck
            state={isAll || (isSome && 'some')}
            label={words.selectAll}
            onToggle={() => onSelectionChange?.(new Set(isAll || isSome ? [] : keys))}
          />
        </span>
      ) : null}
      {columns.map((column) => (
        <span key={column.id} role="columnheader" className={classes.cell} data-align={column.align}>
          {column.header}
        </span>
      ))}
    </div>
  )
}
