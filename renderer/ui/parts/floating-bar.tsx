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

type BarActionProps = {
  icon?: ReactNode
  isMain?: boolean
  /** Why it cannot be done now. The act stays visible and says it. */
  reason?: string
  onClick: () => void
  children: ReactNode
}

export const BarAction = ({ icon, isMain, reason, onClick, children }: BarActionProps) => (
  <button
    type="button"
    className={classes.act}
    data-main={isMain || undefined}
    aria-disabled={reason ? true : undefined}
    onClick={reason ? undefined : onClick}
  >
    {icon}
    {children}
    {reason ? <small>{reason}</small> : null}
  </button>
)

export const BarRule = () => <span className={classes.rule} role="separator" />
