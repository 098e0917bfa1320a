import type { ReactNode } from 'react'
import { Seal } from '../parts/seal'
import classes from './title-bar.module.css'

export type TitleBarProps = { left?: ReactNode; center?: ReactNode; right?: ReactNode; withSeal?: boolean }

/** Drags the window; what stands in its slots does not. Keeps clear of the system's window buttons on either side. */
export const TitleBar = ({ left, center, right, withSeal = true }: TitleBarProps) => (
  <header className={classes.bar}>
    <div className={classes.left}>
      {withSeal ? <Seal /> : null}
      {left}
    </div>
    <div className={classes.center}>{center}</div>
    <div className={classes.right}>{right}</div>
  </header>
)
