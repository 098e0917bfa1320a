import type { ReactNode } from 'react'
import type { Selection } from './row-selection'

export type RowColumn<Row> = {
  id: string
  header: ReactNode
  /** A track of `grid-template-columns`: `72px`, `minmax(0, 1fr)`. */
  width: string
  align?: 'start' | 'end'
  render: (row: Row) => ReactNode
}

export type VirtualRowsProps<Row> = {
  label: string
  rows: readonly Row[]
  /** Keep it, and `groupOf`, between renders. */
  keyOf: (row: Row) => string
  /** Keep the array between renders (`useMemo`): a new one draws all rows anew. */
  columns: readonly RowColumn<Row>[]
  /** 38; 32 compact, 46 loose. */
  rowHeight?: number
  withHeader?: boolean
  /** Rows of one group stand together in `rows` already. */
  groupOf?: (row: Row) => string
  renderGroup?: (group: string, count: number) => ReactNode
  current: string | null
  onCurrentChange: (key: string) => void
  /** Enter, and a double click or, with `opensOn: 'click'`, a click. */
  onOpen?: (key: string) => void
  opensOn?: 'click' | 'double-click'
  /** With it each row has a check box; X, Space, Shift with arrows, Mod+A and Escape work on it. */
  selection?: Selection
  onSelectionChange?: (selection: Selection) => void
  /** `screen`: keys work wherever focus is, text fields, dialogs and menus excepted. One list of a screen may have it. */
  keys?: 'screen' | 'focus'
  onContextMenu?: (key: string, at: { x: number; y: number }) => void
  /** Shown in place of rows when there are none. */
  empty?: ReactNode
}
