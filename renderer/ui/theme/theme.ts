import { createTheme } from '@mantine/core'
import type { MantineColorsTuple } from '@mantine/core'
import { buttonComponents } from './button-components'
import { inputComponents } from './input-components'
import { overlayComponents } from './overlay-components'
import { smallComponents } from './small-components'

const zhu: MantineColorsTuple = [
  '#fbeee8',
  '#f6d9c8',
  '#ecc1b2',
  '#f08e75',
  '#e8694d',
  '#d4563b',
  '#c8442b',
  '#b43a22',
  '#ab361f',
  '#6d3a2b',
]
const gray: MantineColorsTuple = [
  '#f9f7f4',
  '#f2efe9',
  '#e4dfd6',
  '#d2cbbf',
  '#ada596',
  '#8c8375',
  '#70685d',
  '#544d44',
  '#38322b',
  '#231f1a',
]
const dark: MantineColorsTuple = [
  '#e8e2d8',
  '#b9b1a5',
  '#9d9589',
  '#857c70',
  '#4a443c',
  '#38332e',
  '#2f2b27',
  '#1b1917',
  '#161412',
  '#141210',
]

export const theme = createTheme({
  fontFamily: 'var(--g-ui)',
  fontFamilyMonospace: 'var(--g-mono)',
  headings: { fontFamily: 'var(--g-ui)', fontWeight: '600' },
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '20px' },
  lineHeights: { xs: '18px', sm: '20px', md: '22px', lg: '24px', xl: '28px' },
  fontWeights: { regular: '400', medium: '400', bold: '600' },
  radius: { xs: '4px', sm: '4px', md: '6px', lg: '10px', xl: '14px' },
  spacing: { xs: '4px', sm: '8px', md: '12px', lg: '16px', xl: '24px' },
  shadows: { xs: 'var(--g-e1)', sm: 'var(--g-e1)', md: 'var(--g-e2)', lg: 'var(--g-e2)', xl: 'var(--g-e3)' },
  colors: { zhu, gray, dark },
  white: '#ffffff',
  black: '#231f1a',
  primaryColor: 'zhu',
  primaryShade: { light: 6, dark: 6 },
  defaultRadius: 'md',
  autoContrast: false,
  cursorType: 'default',
  focusRing: 'auto',
  respectReducedMotion: true,
  components: { ...buttonComponents, ...inputComponents, ...overlayComponents, ...smallComponents },
})
