import { Drawer, Tabs } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { useEffect, useRef } from 'react'
import type { ReactNode } from 'react'
import { Count } from '../parts/count'
import { useKitWords } from '../theme/kit-words'
import classes from './inspector.module.css'

export type InspectorTab = {
  id: string
  label: string
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

const InspectorTabs = ({
  tabs,
  current,
  onCurrentChange,
}: Pick<InspectorProps, 'tabs' | 'current' | 'onCurrentChange'>) => {
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    list.current?.querySelector('[data-active]')?.scrollIntoView({ inline: 'nearest', block: 'nearest' })
  }, [current])
  return (
    <Tabs className={classes.tabs} value={current} onChange={(id) => id && onCurrentChange(id)}>
      <Tabs.List ref={list}>
        {tabs.map(({ id, label, count, tone }) => (
          <Tabs.Tab key={id} value={id} rightSection={count ? <Count of={count} tone={tone} /> : null}>
            {label}
          </Tabs.Tab>
        ))}
      </Tabs.List>
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
  const content = <InspectorTabs tabs={tabs} current={current} onCurrentChange={onCurrentChange} />
  if (!isNarrow)
    return (
      <aside className={classes.inspector} style={{ width }} aria-label={words.inspector}>
        {content}
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
      {content}
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
