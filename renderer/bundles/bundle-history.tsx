import { ActionIcon, Button, Tooltip } from '@mantine/core'
import {
  IconFileZip,
  IconFolderOpen,
  IconFolderSearch,
  IconRefresh,
  IconShieldCheck,
  IconShieldX,
} from '@tabler/icons-react'
import { useRequest } from '../api/queries'
import { ErrorNote } from '../errors/error-note'
import { useFormat } from '../i18n/format-provider'
import { useWords } from '../i18n/use-words'
import { Icon } from '../ui/parts/icon'
import { Note } from '../ui/parts/note'
import type { BundleForm } from './build-form'
import classes from './bundles.module.css'
import { ProblemList } from './problem-list'
import type { BundleJobs } from './use-bundle-jobs'

/** Verifies a bundle from anywhere: against its own manifest, changing nothing. */
export const CheckBundle = ({
  jobs,
  onChoose,
}: {
  jobs: BundleJobs
  onChoose: (form: BundleForm) => void
}) => {
  const t = useWords('bundles')
  const { number } = useFormat()
  const { checked, built } = jobs
  const isOwn = checked !== null && checked.path === built?.report.out
  return (
    <div className={classes.result}>
      <h3>{t('check.title')}</h3>
      <span className="g-caption">{t('check.note')}</span>
      <div className={classes.line}>
        <Button
          size="compact-xs"
          leftSection={<Icon of={IconFolderSearch} size={14} />}
          disabled={jobs.running !== null}
          onClick={() => onChoose('folder')}
        >
          {t('check.folder')}
        </Button>
        <Button
          size="compact-xs"
          leftSection={<Icon of={IconFileZip} size={14} />}
          disabled={jobs.running !== null}
          onClick={() => onChoose('zip')}
        >
          {t('check.zip')}
        </Button>
      </div>
      {checked && !isOwn ? (
        <Note
          tone={checked.verification.ok ? 'ok' : 'bad'}
          icon={checked.verification.ok ? IconShieldCheck : IconShieldX}
        >
          <span className={`g-text ${classes.path}`}>
            {checked.verification.ok
              ? t('check.ok', { path: checked.path, files: number(checked.verification.files) })
              : t('check.bad', { path: checked.path, number: number(checked.verification.problems.length) })}
          </span>
          {checked.verification.ok ? null : <ProblemList verification={checked.verification} />}
        </Note>
      ) : null}
    </div>
  )
}

/** The bundles that were built from this workspace, newest first, and whether they are still where they were put. */
export const BundleHistory = ({ jobs, onReveal }: { jobs: BundleJobs; onReveal: (path: string) => void }) => {
  const t = useWords('bundles')
  const history = useRequest('bundle:history', null)
  const { moment, number, bytes } = useFormat()
  const people = useRequest('person:list', null).data
  const nameOf = (id: string) => people?.find((person) => person.id === id)?.name ?? id
  return (
    <div className={classes.history}>
      <h3>{t('history.title')}</h3>
      {history.error ? <ErrorNote error={history.error.appError} /> : null}
      {history.data?.length === 0 ? <span className="g-caption">{t('history.none')}</span> : null}
      {history.data?.map((entry) => (
        <div key={`${entry.out} ${entry.at}`} className={classes.entry}>
          <div className={classes.entryText}>
            <div>
              <strong className={classes.when}>{moment(entry.at)}</strong>{' '}
              {entry.exists ? null : <span className="g-warn">{t('history.gone')}</span>}
            </div>
            <div className="g-caption">
              {t('result.articles', { number: number(entry.articles) })} · {bytes(entry.bytes)} ·{' '}
              {t('history.by', { name: nameOf(entry.by) })}
            </div>
            <div className={`g-mono g-text g-ink-3 ${classes.path}`}>{entry.out}</div>
          </div>
          {entry.exists ? (
            <>
              <Tooltip label={t('check.again')}>
                <ActionIcon
                  aria-label={t('check.again')}
                  disabled={jobs.running !== null}
                  onClick={() => jobs.verify(entry.out)}
                >
                  <Icon of={IconRefresh} />
                </ActionIcon>
              </Tooltip>
              <Tooltip label={t('check.reveal')}>
                <ActionIcon aria-label={t('check.reveal')} onClick={() => onReveal(entry.out)}>
                  <Icon of={IconFolderOpen} />
                </ActionIcon>
              </Tooltip>
            </>
          ) : null}
        </div>
      ))}
    </div>
  )
}
