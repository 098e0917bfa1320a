import type { ReactNode } from 'react'
import { Icon } from '../parts/icon'
import type { IconSource } from '../parts/icon'
import type { Tone } from '../parts/note'
import classes from './status-line.module.css'

export type StatusLineProps = { left?: ReactNode; right?: ReactNode }

/** Left is always about the writing; right has counts, keys and the time zone. */
export const StatusLine = ({ left, right }: StatusLineProps) => (
  <footer className={classes.line}>
    <div className={classes.side} role="status">
      {left}
    </div>
    <div className={classes.side}>{right}</div>
  </footer>
)

type StatusItemProps = { icon?: IconSource; tone?: Exclude<Tone, 'info'>; children: ReactNode }

export const StatusItem = ({ icon, tone, children }: StatusItemProps) => (
  <span className={classes.item} data-tone={tone}>
    {icon ? <Icon of={icon} size={13} /> : null}
    {children}
  </span>
)
