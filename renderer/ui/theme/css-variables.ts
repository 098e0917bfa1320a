import type { CSSVariablesResolver } from '@mantine/core'

const names = {
  '--mantine-color-body': 'var(--g-sheet)',
  '--mantine-color-text': 'var(--g-ink)',
  '--mantine-color-bright': 'var(--g-ink)',
  '--mantine-color-dimmed': 'var(--g-ink-3)',
  '--mantine-color-placeholder': 'var(--g-ink-3)',
  '--mantine-color-anchor': 'var(--g-ink)',
  '--mantine-color-error': 'var(--g-bad)',
  '--mantine-color-success': 'var(--g-ok)',
  '--mantine-color-default': 'var(--g-control-bg)',
  '--mantine-color-default-hover': 'var(--g-hover)',
  '--mantine-color-default-color': 'var(--g-ink)',
  '--mantine-color-default-border': 'var(--g-line-strong)',
  '--mantine-color-disabled': 'transparent',
  '--mantine-color-disabled-color': 'var(--g-ink-3)',
  '--mantine-color-disabled-border': 'var(--g-line)',
  '--mantine-primary-color-filled': 'var(--g-zhu-fill)',
  '--mantine-primary-color-filled-hover': 'var(--g-zhu-fill-hover)',
  '--mantine-primary-color-light': 'var(--g-zhu-wash)',
  '--mantine-primary-color-light-hover': 'var(--g-zhu-wash)',
  '--mantine-primary-color-light-color': 'var(--g-zhu-text)',
  '--mantine-primary-color-contrast': 'var(--g-on-zhu)',
}

/** Gives Mantine's names our tokens; the tokens themselves change with the scheme. */
export const cssVariablesResolver: CSSVariablesResolver = () => ({ variables: {}, light: names, dark: names })
