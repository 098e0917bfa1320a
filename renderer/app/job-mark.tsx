import type { RunningJob } from '../bundles/use-bundle-jobs'
import { useWords } from '../i18n/use-words'
import { MarkButton } from './mark-button'

/** The long job that runs, in the title bar of every screen; leads to where it can be watched and stopped. */
export const JobMark = ({ running, onGo }: { running: RunningJob | null; onGo: () => void }) => {
  const t = useWords('app')
  if (!running) return null
  const { progress, work } = running
  const percent = progress && progress.total > 0 ? Math.floor((progress.done / progress.total) * 100) : 0
  const label = work === 'build' ? t('job.building', { percent }) : t('job.verifying', { percent })
  return <MarkButton label={label} onGo={onGo} />
}
