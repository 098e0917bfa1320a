import { Button } from '@mantine/core'
import { IconFolderOpen, IconRefresh, IconShieldCheck, IconShieldX } from '@tabler/icons-react'
import { useFormat } from '../i18n/format-provider'
import { useWords } from '../i18n/use-words'
import { Icon } from '../ui/parts/icon'
import { Note } from '../ui/parts/note'
import { Stamp } from '../ui/parts/stamp'
import classes from './bundles.module.css'
import { ProblemList } from './problem-list'
import type { BuiltBundle, BundleJobs } from './use-bundle-jobs'

type BuiltResultProps = { built: BuiltBundle | null; jobs: BundleJobs; onReveal: (path: string) => void }

/** The bundle built here last. The stamp is there only when every file of it was read again and agreed. */
export const BuiltResult = ({ built, jobs, onReveal }: BuiltResultProps) => {
  const t = useWords('bundles')
  const { moment, number, bytes, day } = useFormat()
  if (!built)
    return (
      <div className={classes.result}>
        <span className="g-caption">{t('result.none')}</span>
        <span className="g-caption">{t('result.noneNext')}</span>
      </div>
    )
  const { report, verification, at } = built
  const isVerifying = jobs.running?.work === 'verify' && jobs.running.path === report.out
  return (
    <div className={classes.result}>
      <div className={classes.resultHead}>
        <div>
          <span className="g-caption">{t('result.label')}</span>
          <h2 className="g-song">{t('result.articles', { number: number(report.articles) })}</h2>
          <div>{t('preview.asOf', { moment: moment(report.asOf) })}</div>
          <div className="g-ink-2">
            {t('result.files', { files: number(report.files), size: bytes(report.bytes) })}
          </div>
          <div className="g-ink-2">{t('result.left', { number: number(report.left.length) })}</div>
          {report.missing.length > 0 ? (
            <div className="g-ink-2">{t('result.missing', { number: number(report.missing.length) })}</div>
          ) : null}
        </div>
        {verification?.ok ? (
          <Stamp
            word={t('result.stampWord')}
            ring={t('result.stampRing')}
            moment={`${day(at).replaceAll('-', '.')} ${moment(at, 'minute')}`}
            isLanding
          />
        ) : null}
      </div>
      <span className={`g-mono g-text ${classes.path}`}>{report.out}</span>
      {verification === null ? (
        <Note tone="info">{isVerifying ? t('result.verifying') : t('result.notVerified')}</Note>
      ) : (
        <Note tone={verification.ok ? 'ok' : 'bad'} icon={verification.ok ? IconShieldCheck : IconShieldX}>
          {verification.ok ? t('result.verified') : t('result.unverified')}
          {verification.ok ? null : <ProblemList verification={verification} />}
        </Note>
      )}
      <div className={classes.line}>
        <Button
          size="compact-xs"
          leftSection={<Icon of={IconRefresh} size={14} />}
          disabled={jobs.running !== null}
          onClick={() => jobs.verify(report.out)}
        >
          {t('check.again')}
        </Button>
        <Button
          size="compact-xs"
          leftSection={<Icon of={IconFolderOpen} size={14} />}
          onClick={() => onReveal(report.out)}
        >
          {t('check.reveal')}
        </Button>
      </div>
    </div>
  )
}
