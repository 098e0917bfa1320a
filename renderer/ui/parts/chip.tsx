import { IconX } from '@tabler/icons-react'
import type { ComponentPropsWithRef, ReactNode } from 'react'
import { Icon } from './icon'
import type { IconSource } from './icon'
import classes from './chip.module.css'

type ChipProps = {
  icon?: IconSource
  label: ReactNode
  /** The chosen value, in strong ink. */
  value?: ReactNode
  /** The last one of a row: adds a condition. */
  isAdding?: boolean
  onDrop?: () => void
  dropLabel?: string
} & Omit<ComponentPropsWithRef<'button'>, 'value'>

/** A condition of a filter: a button, so that a Menu opens from it, with a cross that drops it. */
export const Chip = ({ icon, label, value, isAdding = false, onDrop, dropLabel, ...button }: ChipProps) => (
  <span className={classes.chip} data-adding={isAdding || undefined}>
    <button type="button" className={classes.main} {...button}>
      {icon ? <Icon of={icon} size={14} /> : null}
      {label}
      {value ? <b>{value}</b> : null}
    </button>
    {onDrop ? (
      <button type="button" className={classes.drop} onClick={onDrop} aria-label={dropLabel}>
        <Icon of={IconX} size={12} />
      </button>
    ) : null}
  </span>
)
