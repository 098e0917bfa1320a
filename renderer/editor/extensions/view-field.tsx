import type { KeyboardEvent } from 'react'
import { isComposing } from '../../ui/keys/is-composing'
import { useComposed } from '../../ui/keys/use-composed'
import classes from './view-field.module.css'

type ViewFieldProps = {
  /** The attribute of the node that is written here. */
  name?: string
  label: string
  value: string
  isReadOnly: boolean
  onChange: (value: string) => void
  /** Enter, which does not belong to an input method. */
  onEnter?: () => void
}

/** A field inside a block of the text. What an input method is composing reaches the document when it is done. */
export const ViewField = ({ name, label, value, isReadOnly, onChange, onEnter }: ViewFieldProps) => {
  const written = useComposed(value, onChange)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || isComposing(event)) return
    event.preventDefault()
    onEnter?.()
  }
  return (
    <label className={classes.field}>
      <span>{label}</span>
      <input data-attribute={name} {...written} readOnly={isReadOnly} onKeyDown={onKeyDown} />
    </label>
  )
}
