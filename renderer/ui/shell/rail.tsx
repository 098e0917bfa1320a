import { Tooltip } from '@mantine/core'
import { Count } from '../parts/count'
import { Icon } from '../parts/icon'
import type { IconSource } from '../parts/icon'
import { useKitWords } from '../theme/kit-words'
import classes from './rail.module.css'

export type RailItem = {
  id: string
  icon: IconSource
  label: string
  tooltip?: string
  /** How many wait for you there; 0 shows nothing. */
  count?: number
}

export type RailProps = {
  items: readonly RailItem[]
  /** At the foot: the settings. */
  footItems?: readonly RailItem[]
  current: string
  onGo: (id: string) => void
}

const RailButton = ({
  item,
  isCurrent,
  onGo,
}: {
  item: RailItem
  isCurrent: boolean
  onGo: (id: string) => void
}) => {
  const button = (
    <button
      type="button"
      className={classes.item}
      data-bar-focus
      aria-current={isCurrent ? 'page' : undefined}
      onClick={() => onGo(item.id)}
    >
      <Icon of={item.icon} size={20} />
      <span className={classes.label}>{item.label}</span>
      {item.count ? (
        <span className={classes.count}>
          <Count of={item.count} tone="waiting" />
        </span>
      ) : null}
    </button>
  )
  return item.tooltip && item.tooltip !== item.label ? (
    <Tooltip label={item.tooltip} position="right">
      {button}
    </Tooltip>
  ) : (
    button
  )
}

export const Rail = ({ items, footItems = [], current, onGo }: RailProps) => {
  const words = useKitWords()
  const draw = (item: RailItem) => (
    <RailButton key={item.id} item={item} isCurrent={item.id === current} onGo={onGo} />
  )
  return (
    <nav className={classes.rail} aria-label={words.mainNavigation}>
      {items.map(draw)}
      <span className={classes.space} />
      {footItems.map(draw)}
    </nav>
  )
}
