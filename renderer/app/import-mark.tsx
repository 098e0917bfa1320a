import { Button } from '@mantine/core'
import { IconProgress } from '@tabler/icons-react'
import { useWords } from '../i18n/use-words'
import { percentOf } from '../import/percent-of'
import type { RunningImport } from '../import/use-followed-job'
import { Icon } from '../ui/parts/icon'

/** The import that runs, in the title bar of every screen; leads to where it can be watched, held and stopped. */
export const ImportMark = ({ running, onGo }: { running: RunningImport | null; onGo: () => void }) => {
  const t = useWords('importing')
  if (!running) return null
  const percent = percentOf(running)
  return (
    <Button
      size="compact-xs"
      variant="subtle"
      leftSection={<Icon of={IconProgress} size={14} />}
      onClick={onGo}
    >
      {running.isPaused ? t('job.paused') : t(`job.${running.work}`, { percent })}
    </Button>
  )
}
