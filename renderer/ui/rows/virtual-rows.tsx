import { useCallback, useId, useMemo, useRef, useState } from 'react'
import type { CSSProperties } from 'react'
import { RowGroup } from './row-group'
import { RowHeader } from './row-header'
import { RowLine } from './row-line'
import { toEntries } from './row-entries'
import { toggled } from './row-selection'
import { useRowActs } from './use-row-acts'
import { useRowKeys } from './use-row-keys'
import { useRowWindow } from './use-row-window'
import classes from './virtual-rows.module.css'
import type { VirtualRowsProps } from './virtual-rows-props'

const headerHeight = 30

const useEntries = <Row,>({ rows, keyOf, groupOf }: VirtualRowsProps<Row>) => {
  const [collapsed, setCollapsed] = useState<ReadonlySet<string>>(() => new Set())
  const entries = useMemo(
    () => toEntries({ rows, keyOf, groupOf, collapsed }),
    [rows, keyOf, groupOf, collapsed],
  )
  const keys = useMemo(() => entries.flatMap((entry) => (entry.kind === 'row' ? [entry.key] : [])), [entries])
  const toggleGroup = useCallback((group: string) => setCollapsed((last) => toggled(last, group)), [])
  return { entries, keys, toggleGroup }
}

/**
 * A list of any length as a grid: sticky header and groups, one current row, selection, keyboard. Focus stays on the
 * grid and the current row is told by `aria-activedescendant`, so rows may come and go while they scroll.
 */
export const VirtualRows = <Row,>(props: VirtualRowsProps<Row>) => {
  const { columns, rowHeight = 38, withHeader = true, current, selection, onSelectionChange } = props
  const id = useId()
  const grid = useRef<HTMLDivElement>(null)
  const { entries, keys, toggleGroup } = useEntries(props)
  const top = withHeader ? headerHeight : 0
  const { items, height, sticky, page, scrollTo } = useRowWindow({ entries, grid, rowHeight, top })
  useRowKeys({ ...props, keys, page, scrollTo, grid }, props.keys ?? 'focus')
  const acts = useRowActs(props, keys)
  const template = [selection ? '16px' : '', ...columns.map((column) => column.width)].join(' ')
  const drawn = items.map((item) => {
    const entry = entries[item.index]
    if (entry?.kind === 'row')
      return (
        <RowLine
          key={item.key}
          id={`${id}-${entry.key}`}
          rowKey={entry.key}
          row={entry.row}
          columns={columns}
          start={item.start}
          height={item.size}
          rowIndex={entry.place + (withHeader ? 2 : 1)}
          isCurrent={entry.key === current}
          isSelected={selection ? selection.has(entry.key) : null}
          acts={acts}
        />
      )
    const isSticky = item.index === sticky
    return entry ? (
      <RowGroup
        key={item.key}
        entry={entry}
        style={{ height: item.size, ...(isSticky ? { top } : { transform: `translateY(${item.start}px)` }) }}
        isSticky={isSticky}
        onToggle={toggleGroup}
      >
        {props.renderGroup?.(entry.key, entry.count) ?? entry.key}
      </RowGroup>
    ) : null
  })
  return (
    <div
      ref={grid}
      className={classes.grid}
      role="grid"
      aria-label={props.label}
      aria-rowcount={keys.length + (withHeader ? 1 : 0)}
      aria-multiselectable={selection ? true : undefined}
      aria-activedescendant={current !== null && keys.includes(current) ? `${id}-${current}` : undefined}
      tabIndex={0}
      data-bar-focus
      data-focus-home={props.keys === 'screen' || undefined}
      style={{ '--columns': template } as CSSProperties}
    >
      {withHeader ? (
        <RowHeader
          columns={columns}
          keys={keys}
          selection={selection}
          onSelectionChange={onSelectionChange}
        />
      ) : null}
      {entries.length === 0 ? props.empty : null}
      <div className={classes.body} role="presentation" style={{ height }}>
        {drawn}
      </div>
    </div>
  )
}
