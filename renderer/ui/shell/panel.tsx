import type { ReactNode } from 'react'
import classes from './panel.module.css'

type PanelProps = {
  label: string
  side?: 'left' | 'right'
  width?: number
  /** A line of 44 px over the content: title, acts. */
  head?: ReactNode
  /** `filters` has the narrow padding of facet rows; `bare` none. */
  padding?: 'filters' | 'text' | 'bare'
  children: ReactNode
}

/** A region beside the main one, parted from it by one line. Scrolls by itself. */
export const Panel = ({
  label,
  side = 'left',
  width = 212,
  head,
  padding = 'filters',
  children,
}: PanelProps) => (
  <aside className={classes.panel} data-side={side} style={{ width }} aria-label={label}>
    {head ? <div className={classes.head}>{head}</div> : null}
    <div className={classes.body} data-padding={padding}>
      {children}
    </div>
  </aside>
)

/** The main region of a screen between its panels. */
export const MainColumn = ({ children }: { children: ReactNode }) => (
  <section className={classes.main}>{children}</section>
)
