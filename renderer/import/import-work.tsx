import { Button } from '@mantine/core'
import { IconPlayerPause, IconPlayerPlay, IconX } from '@tabler/icons-react'
import { useFormat } from '../i18n/format-provider'
import { useWords } from '../i18n/use-words'
import { Icon } from '../ui/parts/icon'
import { ProgressLine } from '../ui/parts/progress-line'
import type { RunningImport } from './use-followed-job'
import type { ImportJobs } from './use-import-jobs'
import { percentOf } from './percent-of'
import classes from './work.module.css'

type ImportWorkProps = { jobs: ImportJobs; running: RunningImport; onLeave: () => void }

/** The job while it runs: how far it is, what it is at, and the ways to hold and to stop it. */
export const ImportWork = ({ jobs, running, onLeave }: ImportWorkProps) => {
  const t = useWords('importing')
  const { work, progress, isPaused, isStopping } = running
  const percent = percentOf(running)
  const told = useTold(running)
  return (
    <section className={classes.work} aria-label={t(`work.${work}`)}>
      <h2>{isStopping ? t('work.stopping') : isPaused ? t('work.importPaused') : t(`work.${work}`)}</h2>
      <ProgressLine name={t('work.progress')} done={percent} total={100} label={told} aside={`${percent}%`} />
      <p className={`g-text g-mono g-ink-2 ${classes.what}`} role="status">
        {progress?.what}
      </p>
      <p className="g-ink-2">{t(`work.${work}Note`)}</p>
      <div className={classes.acts}>
        {work === 'import' || work === 'pictures' ? (
          <Button
            size="lg"
            leftSection={<Icon of={isPaused ? IconPlayerPlay : IconPlayerPause} />}
            disabled={isStopping}
            onClick={() => jobs.pause(!isPaused)}
          >
            {isPaused ? t('work.goOn') : t('work.pause')}
          </Button>
        ) : null}
        <Button size="lg" leftSection={<Icon of={IconX} />} disabled={isStopping} onClick={jobs.stop}>
          {t('work.stop')}
        </Button>
        {work === 'plan' ? null : (
          <Button size="lg" variant="subtle" onClick={onLeave}>
            {t('work.leave')}
          </Button>
        )}
      </div>
    </section>
  )
}

/** How many are done of how many, where that is known. */
function useTold(running: RunningImport): string {
  const t = useWords('importing')
  const { number } = useFormat()
  const { work, progress, lines } = running
  if (work === 'pictures' || work === 'undo')
    return t('work.items', { done: number(progress?.done ?? 0), total: number(progress?.total ?? 0) })
  const done = number(progress?.items ?? 0)
  return lines > 0 ? t('work.items', { done, total: number(lines) }) : t('work.itemsOnly', { done })
}
