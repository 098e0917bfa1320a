import { Kbd } from '@mantine/core'
import { isApple } from '../keys/key-name'
import classes from './keys.module.css'

const apple: Record<string, string> = { Mod: '⌘', Alt: '⌥', Shift: '⇧', Enter: '↵', Backspace: '⌫' }
const others: Record<string, string> = { Mod: 'Ctrl', Enter: '↵', Backspace: '⌫' }

/** Key caps: `<Keys of={['Mod', 'K']} />` shows ⌘ K on a Mac, Ctrl K elsewhere. */
export const Keys = ({ of }: { of: readonly string[] }) => (
  <span className={classes.keys}>
    {of.map((key) => (
      <Kbd key={key}>{(isApple() ? apple : others)[key] ?? key}</Kbd>
    ))}
  </span>
)
