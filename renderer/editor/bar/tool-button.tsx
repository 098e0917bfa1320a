import { ActionIcon, Tooltip } from '@mantine/core'
import type { ReactNode, Ref } from 'react'
import { Icon } from '../../ui/parts/icon'
import type { IconSource } from '../../ui/parts/icon'
import { Keys } from '../../ui/parts/keys'
import classes from './bar.module.css'

type ToolButtonProps = {
  icon: IconSource
  label: string
  keys?: readonly string[]
  isOn?: boolean
  isDisabled?: boolean
  onClick?: () => void
  ref?: Ref<HTMLButtonElement>
  /** What a menu gives the button that opens it. */
  'aria-haspopup'?: 'menu'
  'aria-expanded'?: boolean
  'aria-controls'?: string
  id?: string
}

const withKeys = (label: string, keys: readonly string[] = []): ReactNode => (
  <span className={classes.tip}>
    {label}
    {keys.length > 0 ? <Keys of={keys} /> : null}
  </span>
)

/** An icon of a tool bar with its name and keys. The text keeps its selection: the button does not take focus. */
export const ToolButton = ({
  icon,
  label,
  keys,
  isOn,
  isDisabled = false,
  onClick,
  ref,
  ...menu
}: ToolButtonProps) => (
  <Tooltip label={withKeys(label, keys)}>
    <ActionIcon
      {...menu}
      ref={ref}
      aria-label={label}
      aria-pressed={isOn}
      data-on={isOn || undefined}
      className={classes.tool}
      disabled={isDisabled}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onClick}
    >
      <Icon of={icon} />
    </ActionIcon>
  </Tooltip>
)

export const BarRule = () => <span className={classes.rule} role="separator" aria-orientation="vertical" />
