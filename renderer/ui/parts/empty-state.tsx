import type { ReactNode } from 'react'
import { Icon } from './icon'
import type { IconSource } from './icon'
import classes from './empty-state.module.css'

type EmptyStateProps = {
  icon?: IconSource
  /** Instead of the icon: the stamp, for finished work. */
  mark?: ReactNode
  tone?: 'plain' | 'bad'
  title: string
  children?: ReactNode
  actions?: ReactNode
}

/** One sentence of fact, one of what next, two buttons at most. */
export const EmptyState = ({ icon, mark, tone = 'plain', title, children, actions }: EmptyStateProps) => (
  <section className={classes.empty} data-tone={tone}>
    <div className={classes.picture}>{mark ?? (icon ? <Icon of={icon} size={52} /> : null)}</div>
    <h2 className={classes.title}>{title}</h2>
    {children ? <div className={classes.next}>{children}</div> : null}
    {actions ? <div className={classes.actions}>{actions}</div> : null}
  </section>
)
