import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { useId, useMemo, useRef, useState } from 'react'
import { RowGroup } from './row-group'
import { RowHeader } from './row-header'
import { RowLine } from './row-line'
import { toEntries } from './row-entries'
import type { Entry } from './row-entries'
import { toggled, withRange } from './row-selection'
import { useRowKeys } from './use-row-keys'
import classes from './virtual-rows.module.css'
import type { VirtualRowsProps } from './virtual-rows-props'

const headerHeight = 30
const groupHeight = 30

const useEntries = <Row,>({ rows, keyOf, groupOf }: VirtualRowsProps<Row>) => {
  const [collapsed, setCollapsed] = useState<ReadonlySet<string>>(() => new Set())
  const entries = useMemo(
    () => toEntries({ rows, keyOf, groupOf, collapsed }),
    [rows, keyOf, groupOf, collapsed],
  )
  const keys = useMemo(() => entries.flatMap((entry) => (entry.kind === 'row' ? [entry.key] : [])), [entries])
  return { entries, keys, toggleGroup: (group: string) => setCollapsed(toggled(collapsed, group)) }
}

/** The last group heading at or above the first visible entry: it sticks while its rows pass under it. */
const stickyIndexOf = <Row,>(entries: readonly Entry<Row>[], first: number) => {
  for (let index = first; index >= 0; index -= 1) if (entries[index]?.kind === 'group') return index
  return -1
}

/**
 * A list of any length as a grid: sticky header and groups, one current row, selection, keyboard. Focus stays on the
 * grid and the current row is told by `aria-activedescendant`, so rows may come and go while they scroll.
 */
export const VirtualRows = <Row,>(props: VirtualRowsProps<Row>) => {
  const {
    columns,
    rowHeight = 38,
    withHeader = true,
    current,
    selection,
    onSelectionChange,
    keys: scope = 'focus',
  } = props
  const id = useId()
  const grid = useRef<HTMLDivElement>(null)
  const anchor = useRef<string | null>(null)
  const { entries, keys, toggleGroup } = useEntries(props)
  const top = withHeader ? headerHeight : 0
  const [sticky, setSticky] = useState(-1)
  const virtual = useVirtualizer({
    count: entries.length,
    getScrollElement: () => grid.current,
    estimateSize: (index) => (entries[index]?.kind === 'group' ? groupHeight : rowHeight),
    getItemKey: (index) => `${entries[index]?.kind}:${entries[index]?.key}`,
    overscan: 12,
    scrollMargin: top,
    scrollPaddingStart: top + (props.groupOf ? groupHeight : 0),
    rangeExtractor: (range) => {
      const heading = stickyIndexOf(entries, range.startIndex)
      const indexes = defaultRangeExtractor(range)
      return heading < 0 || indexes.includes(heading) ? indexes : [heading, ...indexes]
    },
    onChange: (instance) => setSticky(stickyIndexOf(entries, instance.range?.startIndex ?? 0)),
  })
  const page = Math.max(1, Math.floor((virtual.scrollRect?.height ?? 0) / rowHeight) - 1)
  const scrollTo = (place: number) =>
    virtual.scrollToIndex(entries.findIndex((entry) => entry.kind === 'row' && entry.place === place))
  useRowKeys({ ...props, keys, page, scrollTo, grid }, scope)
  const select = (key: string, isRange: boolean) => {
    if (!selection) return
    const from = anchor.current
    anchor.current = key
    onSelectionChange?.(
      isRange && from !== null ? withRange(selection, keys, from, key) : toggled(selection, key),
    )
  }
  const template = `${selection ? '16px ' : ''}${columns.map((column) => column.width).join(' ')}`
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
      style={{ '--columns': template } as React.CSSProperties}
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
      <div className={classes.body} role="presentation" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map((item) => {
          const entry = entries[item.index]
          if (!entry) return null
          const place = { height: item.size, transform: `translateY(${item.start - top}px)` }
          if (entry.kind === 'group')
            return (
              <RowGroup
                key={item.key}
                entry={entry}
                style={item.index === sticky ? { height: item.size, top } : place}
                isSticky={item.index === sticky}
                onToggle={toggleGroup}
              >
                {props.renderGroup?.(entry.key, entry.count) ?? entry.key}
              </RowGroup>
            )
          return (
            <RowLine
              key={item.key}
              id={`${id}-${entry.key}`}
              entry={entry}
              style={place}
              list={props}
              onSelect={select}
            />
          )
        })}
      </div>
    </div>
  )
}
