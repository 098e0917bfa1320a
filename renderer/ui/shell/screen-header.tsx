import type { ReactNode } from 'react'
import classes from './screen-header.module.css'

type ScreenHeaderProps = {
  title: ReactNode
  /** Counts beside the title. */
  note?: ReactNode
  actions?: ReactNode
  /** The row of filters under the title. */
  children?: ReactNode
}

export const ScreenHeader = ({ title, note, actions, children }: ScreenHeaderProps) => (
  <header className={classes.head}>
    <div className={classes.row}>
      <h1>{title}</h1>
      {note ? <span className={classes.note}>{note}</span> : null}
      <span className={classes.space} />
      {actions}
    </div>
    {children ? <div className={classes.filters}>{children}</div> : null}
  </header>
)
