import {
  Alert,
  Avatar,
  Badge,
  Divider,
  Kbd,
  Loader,
  NavLink,
  Paper,
  Progress,
  ScrollArea,
  Stepper,
  Table,
  Tabs,
} from '@mantine/core'
import classes from './small.module.css'

export const smallComponents = {
  Badge: Badge.extend({
    defaultProps: { variant: 'light', color: 'gray', size: 'md', radius: 11 },
    classNames: { root: classes.badge, label: classes.badgeLabel },
  }),
  Tabs: Tabs.extend({
    defaultProps: { keepMounted: false },
    classNames: {
      root: classes.tabs,
      list: classes.tabList,
      tab: classes.tab,
      tabSection: classes.tabSection,
      panel: classes.tabPanel,
    },
  }),
  Kbd: Kbd.extend({ classNames: { root: classes.kbd } }),
  Avatar: Avatar.extend({ defaultProps: { size: 22 }, classNames: { placeholder: classes.avatar } }),
  Progress: Progress.extend({
    defaultProps: { size: 6, transitionDuration: 160 },
    classNames: { root: classes.progress, section: classes.progressBar },
  }),
  Alert: Alert.extend({
    defaultProps: { variant: 'light' },
    classNames: {
      root: classes.alert,
      wrapper: classes.alertWrapper,
      icon: classes.alertIcon,
      message: classes.alertMessage,
      body: classes.alertBody,
    },
  }),
  Divider: Divider.extend({ defaultProps: { color: 'var(--g-line)' } }),
  Paper: Paper.extend({ defaultProps: { radius: 'lg' }, classNames: { root: classes.card } }),
  Loader: Loader.extend({ defaultProps: { size: 16, color: 'var(--g-ink-3)' } }),
  NavLink: NavLink.extend({ classNames: { root: classes.navLink, label: classes.navLabel } }),
  ScrollArea: ScrollArea.extend({ defaultProps: { scrollbarSize: 8, type: 'hover' } }),
  Stepper: Stepper.extend({ defaultProps: { size: 'xs', color: 'var(--g-ok)' } }),
  Table: Table.extend({
    defaultProps: {
      verticalSpacing: 8,
      horizontalSpacing: 'sm',
      borderColor: 'var(--g-line-faint)',
      highlightOnHoverColor: 'var(--g-hover)',
    },
    classNames: { th: classes.th },
  }),
}
