import { Keys } from '../parts/keys'
import classes from './status-line.module.css'

export type KeyHint = { keys: readonly string[]; label: string }

/** The four or five keys of a screen, for the right of the status line. */
export const StatusKeys = ({ hints }: { hints: readonly KeyHint[] }) =>
  hints.map(({ keys, label }) => (
    <span key={label} className={classes.keys}>
      <Keys of={keys} />
      {label}
    </span>
  ))
