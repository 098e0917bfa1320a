import { ActionIcon, Button, CloseButton, UnstyledButton } from '@mantine/core'
import classes from './button.module.css'

const heights: Record<string, string> = { xs: '28px', 'compact-xs': '24px', sm: '32px', lg: '34px' }
const paddings: Record<string, string> = { xs: '10px', 'compact-xs': '8px', sm: '12px', lg: '16px' }
const textSizes: Record<string, string> = { xs: '13px', 'compact-xs': '12px', sm: '13px', lg: '14px' }
const iconSizes: Record<string, string> = { xs: '22px', sm: '22px', md: '28px', lg: '34px' }

/**
 * Button sizes: `xs` 28 (default), `compact-xs` 24, `sm` 32, `lg` 34. Variants: `default`, `filled` (the one act of a
 * screen), `wait` (that act, not allowed yet), `subtle`, `bad` (what cannot be undone).
 */
export const buttonComponents = {
  Button: Button.extend({
    defaultProps: { size: 'xs', variant: 'default' },
    classNames: {
      root: classes.button,
      label: classes.label,
      section: classes.section,
      loader: classes.loader,
    },
    vars: (_theme, { size = 'xs' }) => ({
      root: {
        '--button-height': heights[size],
        '--button-padding-x': paddings[size],
        '--button-fz': textSizes[size],
      },
    }),
  }),
  ActionIcon: ActionIcon.extend({
    defaultProps: { size: 'md', variant: 'subtle', color: 'gray' },
    classNames: { root: classes.icon },
    vars: (_theme, { size = 'md' }) => ({
      root: { '--ai-size': typeof size === 'number' ? `${size}px` : iconSizes[size] },
    }),
  }),
  CloseButton: CloseButton.extend({ classNames: { root: classes.icon } }),
  UnstyledButton: UnstyledButton.extend({ classNames: { root: classes.plain } }),
}
