import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import type { CSSProperties, ReactNode } from 'react'
import { Icon } from '../parts/icon'
import type { GroupEntry } from './row-entries'
import classes from './virtual-rows.module.css'

type RowGroupProps = {
  entry: GroupEntry
  style: CSSProperties
  isSticky: boolean
  onToggle: (group: string) => void
  children: ReactNode
}

export const RowGroup = ({ entry, style, isSticky, onToggle, children }: RowGroupProps) => (
  <div className={classes.group} role="row" style={style} data-sticky={isSticky || undefined}>
    <span role="gridcell" aria-expanded={!entry.isCollapsed} className={classes.groupCell}>
      <button type="button" tabIndex={-1} className={classes.fold} onClick={() => onToggle(entry.key)}>
        <Icon of={entry.isCollapsed ? IconChevronRight : IconChevronDown} size={14} />
        {children}
      </button>
    </span>
  </div>
)
