import type { ReactNode } from 'react'
import classes from './tag-pill.module.css'

type TagPillProps = {
  form?: 'filled' | 'line'
  onClick?: () => void
  isActive?: boolean
  children: ReactNode
}

/** A tag; a button where `onClick` is given. */
export const TagPill = ({ form = 'filled', onClick, isActive, children }: TagPillProps) =>
  onClick ? (
    <button
      type="button"
      className={classes.tag}
      data-form={form}
      aria-pressed={isActive ?? false}
      onClick={onClick}
    >
      {children}
    </button>
  ) : (
    <span className={classes.tag} data-form={form}>
      {children}
    </span>
  )
