import { useEffect, useRef, useState } from 'react'
import type { RowActs } from './row-line'
import { toggled, withRange } from './row-selection'
import type { VirtualRowsProps } from './virtual-rows-props'

/** What a pointer does to rows. The object never changes; it reads the newest props when it is used. */
export const useRowActs = <Row>(props: VirtualRowsProps<Row>, keys: readonly string[]): RowActs => {
  const latest = useRef({ props, keys })
  const anchor = useRef<string | null>(null)
  useEffect(() => {
    latest.current = { props, keys }
  })
  const hasMenu = props.onContextMenu !== undefined
  const [acts] = useState<RowActs>(() => {
    const select: RowActs['select'] = (key, isRange) => {
      const { selection, onSelectionChange } = latest.current.props
      if (!selection) return
      const from = anchor.current
      anchor.current = key
      const isFrom = isRange && from !== null
      onSelectionChange?.(
        isFrom ? withRange(selection, latest.current.keys, from, key) : toggled(selection, key),
      )
    }
    return {
      select,
      point: (key, event) => {
        const { selection, onCurrentChange, onOpen, opensOn } = latest.current.props
        onCurrentChange(key)
        if (selection && (event.metaKey || event.ctrlKey || event.shiftKey)) select(key, event.shiftKey)
        else if (opensOn === 'click') onOpen?.(key)
      },
      open: (key) => {
        if (latest.current.props.opensOn !== 'click') latest.current.props.onOpen?.(key)
      },
      showMenu: hasMenu
        ? (key, event) => {
            event.preventDefault()
            latest.current.props.onCurrentChange(key)
            latest.current.props.onContextMenu?.(key, { x: event.clientX, y: event.clientY })
          }
        : undefined,
    }
  })
  return acts
}
