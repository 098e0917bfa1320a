import { useId } from 'react'
import type { ReactNode } from 'react'
import classes from './field.module.css'

type FieldProps = {
  label: ReactNode
  /** Under the control: what the value leads to, or what is wrong with it. */
  note?: ReactNode
  error?: ReactNode
  form?: 'beside' | 'above'
  /** Beside the label of the `above` form, right. */
  aside?: ReactNode
  children: ReactNode | ((id: string) => ReactNode)
}

/** A label of 64 px and its control. A function as child is given the id that the label is bound to. */
export const Field = ({ label, note, error, form = 'beside', aside, children }: FieldProps) => {
  const id = useId()
  const control = typeof children === 'function' ? children(id) : children
  return (
    <div className={classes.field} data-form={form}>
      <div className={classes.head}>
        <label className={classes.label} htmlFor={typeof children === 'function' ? id : undefined}>
          {label}
        </label>
        {aside}
      </div>
      <div className={classes.control}>
        {control}
        {error ? <div className={classes.error}>{error}</div> : null}
        {note ? <div className={classes.note}>{note}</div> : null}
      </div>
    </div>
  )
}
