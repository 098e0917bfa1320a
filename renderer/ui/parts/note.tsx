import { Alert } from '@mantine/core'
import { IconAlertOctagon, IconAlertTriangle, IconCheck, IconInfoCircle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { Icon } from './icon'
import type { IconSource } from './icon'
import classes from './note.module.css'

export type Tone = 'info' | 'warn' | 'bad' | 'ok'

const icons: Record<Tone, IconSource> = {
  info: IconInfoCircle,
  warn: IconAlertTriangle,
  bad: IconAlertOctagon,
  ok: IconCheck,
}

type NoteProps = { tone: Tone; icon?: IconSource; actions?: ReactNode; children: ReactNode }

/** What happened and what is next, said in the place where it happened. */
export const Note = ({ tone, icon = icons[tone], actions, children }: NoteProps) => (
  <Alert
    className={classes.note}
    data-tone={tone}
    icon={<Icon of={icon} />}
    role={tone === 'bad' ? 'alert' : 'note'}
  >
    {children}
    {actions ? <div className={classes.actions}>{actions}</div> : null}
  </Alert>
)
