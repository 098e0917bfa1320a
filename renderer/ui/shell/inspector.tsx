import { ActionIcon, Drawer, Tabs, Tooltip } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { IconX } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import type { ReactNode } from 'react'
import { Count } from '../parts/count'
import { Icon } from '../parts/icon'
import type { IconSource } from '../parts/icon'
import { useKitWords } from '../theme/kit-words'
import { haveRoom } from './tab-room'
import classes from './inspector.module.css'

export type InspectorTab = {
  id: string
  label: string
  /** Stands for the label where the words of all tabs do not fit. */
  icon: IconSource
  count?: number
  tone?: 'plain' | 'warn' | 'bad'
  content: ReactNode
}

type InspectorProps = {
  tabs: readonly InspectorTab[]
  current: string
  onCurrentChange: (id: string) => void
  /** In narrow windows, where it is a drawer. Wide windows always show it. */
  isOpen: boolean
  onClose: () => void
  /** 348, or 836 as the workbench of recommended reading. */
  width?: number
}

/** Below this the inspector becomes a drawer. */
export const inspectorBreakpoint = '(max-width: 1039px)'

const closeWidth = 38

type InspectorTabsProps = Pick<InspectorProps, 'tabs' | 'current' | 'onCurrentChange'> & {
  width: number
  onClose?: () => void
}

/** All tabs in one row: with their words where these fit, else icons, and the word of the current one. */
const InspectorTabs = ({ tabs, current, onCurrentChange, width, onClose }: InspectorTabsProps) => {
  const words = useKitWords()
  const list = useRef<HTMLDivElement>(null)
  const hasWords = haveRoom(tabs, width - (onClose ? closeWidth : 0))
  useEffect(() => {
    list.current?.querySelector('[data-active]')?.scrollIntoView({ inline: 'nearest', block: 'nearest' })
  }, [current])
  return (
    <Tabs className={classes.tabs} value={current} onChange={(id) => id && onCurrentChange(id)}>
      <div className={classes.head}>
        <Tabs.List ref={list} data-icons={!hasWords || undefined}>
          {tabs.map(({ id, label, icon, count, tone }) => (
            <Tooltip key={id} label={label} disabled={hasWords || id === current}>
              <Tabs.Tab
                value={id}
                leftSection={hasWords || id === current ? null : <Icon of={icon} />}
                rightSection={count ? <Count of={count} tone={tone} /> : null}
              >
                {label}
              </Tabs.Tab>
            </Tooltip>
          ))}
        </Tabs.List>
        {onClose ? (
          <ActionIcon className={classes.close} aria-label={words.close} onClick={onClose}>
            <Icon of={IconX} />
          </ActionIcon>
        ) : null}
      </div>
      {tabs.map(({ id, content }) => (
        <Tabs.Panel key={id} value={id} className={classes.panel}>
          {content}
        </Tabs.Panel>
      ))}
    </Tabs>
  )
}

export const Inspector = ({
  tabs,
  current,
  onCurrentChange,
  isOpen,
  onClose,
  width = 348,
}: InspectorProps) => {
  const words = useKitWords()
  const isNarrow = useMediaQuery(inspectorBreakpoint, false, { getInitialValueInEffect: false })
  const shared = { tabs, current, onCurrentChange, width }
  if (!isNarrow)
    return (
      <aside className={classes.inspector} style={{ width }} aria-label={words.inspector}>
        <InspectorTabs {...shared} />
      </aside>
    )
  return (
    <Drawer
      opened={isOpen}
      onClose={onClose}
      size={width}
      withCloseButton={false}
      aria-label={words.inspector}
      classNames={{ body: classes.drawerBody }}
    >
      <InspectorTabs {...shared} onClose={onClose} />
    </Drawer>
  )
}

/** A titled part of an inspector. */
export const InspectorSection = ({
  title,
  count,
  children,
}: {
  title?: ReactNode
  count?: ReactNode
  children: ReactNode
}) => (
  <section>
    {title ? (
      <h3 className={classes.heading}>
        {title} {count}
      </h3>
    ) : null}
    {children}
  </section>
)
