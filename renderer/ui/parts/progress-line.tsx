import { Progress } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './progress-line.module.css'

type ProgressLineProps = { done: number; total: number; label?: ReactNode; aside?: ReactNode; name: string }

/** Progress in ink. It moves only when work moved; a total of 0 shows an empty line. */
export const ProgressLine = ({ done, total, label, aside, name }: ProgressLineProps) => (
  <div className={classes.line}>
    {label || aside ? (
      <div className={classes.words}>
        <span className={classes.label}>{label}</span>
        <span>{aside}</span>
      </div>
    ) : null}
    <Progress value={total > 0 ? (done / total) * 100 : 0} aria-label={name} />
  </div>
)
