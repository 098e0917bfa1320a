import { Button } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import type { OpenWorkspace } from '../../shared/ipc/contract'
import { useFormat } from '../i18n/format-provider'
import { useWords } from '../i18n/use-words'
import { Note } from '../ui/parts/note'
import classes from './app.module.css'

type ReadOnlyBannerProps = { access: OpenWorkspace['access']; onReopen: () => void }

/** Over every screen of a workspace that cannot be written: who holds it since when, and that nothing can be changed. */
export const ReadOnlyBanner = ({ access, onReopen }: ReadOnlyBannerProps) => {
  const t = useWords('app')
  const { moment } = useFormat()
  if (access.mode === 'write') return null
  const { holder, why } = access
  const values = holder
    ? { host: holder.host, program: holder.program, since: moment(holder.since) }
    : { host: '?', program: '?', since: '?' }
  return (
    <div className={classes.banner}>
      <Note
        tone="warn"
        icon={IconLock}
        actions={
          <Button size="compact-xs" onClick={onReopen}>
            {t('readOnly.reopen')}
          </Button>
        }
      >
        {t(`readOnly.${why === 'held' && !holder ? 'folder' : why}`, values)}
      </Note>
    </div>
  )
}
