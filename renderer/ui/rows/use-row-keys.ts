import { useCallback, useEffect, useRef } from 'react'
import type { RefObject } from 'react'
import { isComposing } from '../keys/is-composing'
import { isTypingTarget } from '../keys/is-typing-target'
import { keyName } from '../keys/key-name'
import { placeAfterKey } from './row-move'
import { toggled, withRange } from './row-selection'
import type { VirtualRowsProps } from './virtual-rows-props'

type RowKeysInput = {
  keys: readonly string[]
  page: number
  scrollTo: (place: number) => void
  grid: RefObject<HTMLElement | null>
} & Pick<
  VirtualRowsProps<never>,
  'current' | 'onCurrentChange' | 'onOpen' | 'selection' | 'onSelectionChange'
>

const actsByItself = (target: EventTarget | null, name: string) =>
  (name === 'enter' || name === 'space') &&
  target instanceof Element &&
  target.closest('button, a, summary, input, [role="button"]') !== null

const inLayer = (target: EventTarget | null) =>
  target instanceof Element && target.closest('[role="dialog"], [role="menu"], [role="listbox"]') !== null

/** Returns whether the key was one of the list's and was carried out. */
export const handleRowKey = (name: string, input: RowKeysInput): boolean => {
  const { keys, current, selection, onSelectionChange } = input
  const place = current === null ? -1 : keys.indexOf(current)
  const target = placeAfterKey(name, place, keys.length, input.page)
  if (target !== null) {
    const key = keys[target] as string
    if (name.startsWith('shift+') && selection)
      onSelectionChange?.(withRange(selection, keys, current ?? key, key))
    input.onCurrentChange(key)
    input.scrollTo(target)
    return true
  }
  if (name === 'enter' && current !== null && input.onOpen) {
    input.onOpen(current)
    return true
  }
  return selection ? handleSelectionKey(name, input, selection) : false
}

const handleSelectionKey = (name: string, input: RowKeysInput, selection: ReadonlySet<string>): boolean => {
  if ((name === 'x' || name === 'space') && input.current !== null) {
    input.onSelectionChange?.(toggled(selection, input.current))
    return true
  }
  if (name === 'mod+a') {
    input.onSelectionChange?.(new Set(input.keys))
    return true
  }
  if (name === 'escape' && selection.size > 0) {
    input.onSelectionChange?.(new Set())
    return true
  }
  return false
}

/** The keyboard of a list. Keys of an input method, of a text field, of a dialog or a menu are never taken. */
export const useRowKeys = (input: RowKeysInput, scope: 'screen' | 'focus') => {
  const latest = useRef(input)
  useEffect(() => {
    latest.current = input
  })
  const onKeyDown = useCallback((event: KeyboardEvent) => {
    if (event.defaultPrevented || isComposing(event) || isTypingTarget(event.target)) return
    const name = keyName(event)
    if (inLayer(event.target) || actsByItself(event.target, name)) return
    if (handleRowKey(name, latest.current)) event.preventDefault()
  }, [])
  useEffect(() => {
    const source = scope === 'screen' ? window : input.grid.current
    source?.addEventListener('keydown', onKeyDown as EventListener)
    return () => source?.removeEventListener('keydown', onKeyDown as EventListener)
  }, [scope, input.grid, onKeyDown])
}
