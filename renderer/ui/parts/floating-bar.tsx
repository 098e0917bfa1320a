import type { ReactNode } from 'react'
import classes from './floating-bar.module.css'

/** The ink bar over the foot of a list: bulk acts, undo. Inside a positioned parent, or fixed to the window. */
export const FloatingBar = ({
  isFixed = false,
  label,
  children,
}: {
  isFixed?: boolean
  label?: string
  children: ReactNode
}) => (
  <div
    className={classes.bar}
    data-fixed={isFixed || undefined}
    role={label ? 'toolbar' : undefined}
    aria-label={label}
  >
    {children}
  </div>
)
