import { useEffect, useRef } from 'react'
import classes from './row-check.module.css'

type RowCheckProps = {
  state: boolean | 'some'
  label: string
  onToggle: (isRange: boolean) => void
}

/** The check box of a row: a plain input, because a list draws dozens of them with each key. */
export const RowCheck = ({ state, label, onToggle }: RowCheckProps) => {
  const box = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (box.current) box.current.indeterminate = state === 'some'
  }, [state])
  return (
    <input
      ref={box}
      type="checkbox"
      className={classes.box}
      checked={state === true}
      onChange={() => {}}
      onClick={(event) => onToggle(event.shiftKey)}
      aria-label={label}
      tabIndex={-1}
    />
  )
}
