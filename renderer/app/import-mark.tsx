import { useWords } from '../i18n/use-words'
import { percentOf } from '../import/percent-of'
import type { RunningImport } from '../import/use-followed-job'
import { MarkButton } from './mark-button'

/** The import that runs, in the title bar of every screen; leads to where it can be watched, held and stopped. */
export const ImportMark = ({ running, onGo }: { running: RunningImport | null; onGo: () => void }) => {
  const t = useWords('importing')
  if (!running) return null
  const percent = percentOf(running)
  const label = running.isPaused ? t('job.paused') : t(`job.${running.work}`, { percent })
  return <MarkButton label={label} onGo={onGo} />
}
