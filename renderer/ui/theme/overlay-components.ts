import { Drawer, HoverCard, Menu, Modal, Popover, Tooltip } from '@mantine/core'
import type { MantineThemeComponents } from '@mantine/core'
import classes from './overlay.module.css'

const dialog = {
  overlay: classes.scrim,
  content: classes.dialog,
  header: classes.head,
  title: classes.title,
  body: classes.body,
  close: classes.close,
}

export const overlayComponents: MantineThemeComponents = {
  Menu: Menu.extend({
    defaultProps: {
      shadow: 'md',
      position: 'bottom-start',
      offset: 4,
      transitionProps: { transition: 'fade', duration: 90 },
    },
    classNames: {
      dropdown: classes.menu,
      item: classes.item,
      itemSection: classes.itemSection,
      label: classes.menuLabel,
      divider: classes.divider,
    },
  }),
  Popover: Popover.extend({
    defaultProps: { shadow: 'md', offset: 4, transitionProps: { transition: 'fade', duration: 90 } },
    classNames: { dropdown: classes.popover },
  }),
  HoverCard: HoverCard.extend({
    defaultProps: { shadow: 'md', offset: 4 },
    classNames: { dropdown: classes.popover },
  }),
  Tooltip: Tooltip.extend({
    defaultProps: { openDelay: 500, offset: 6, events: { hover: true, focus: true, touch: false } },
    classNames: { tooltip: classes.tooltip },
  }),
  Modal: Modal.extend({
    defaultProps: { centered: true, radius: 'xl', transitionProps: { transition: 'fade', duration: 160 } },
    classNames: dialog,
  }),
  Drawer: Drawer.extend({
    defaultProps: {
      position: 'right',
      size: 348,
      radius: 0,
      transitionProps: { duration: 240, timingFunction: 'var(--g-ease)' },
    },
    classNames: { ...dialog, content: classes.drawer },
  }),
}
