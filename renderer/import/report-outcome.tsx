import { Button } from '@mantine/core'
import type { ImportRecord, KeptItem } from '../../shared/imports/record'
import { useRequest } from '../api/queries'
import { useFormat } from '../i18n/format-provider'
import { useWords } from '../i18n/use-words'
import { Note } from '../ui/parts/note'
import classes from './report.module.css'
import { useSourceNames } from './use-source-names'

type ReportOutcomeProps = {
  record: ImportRecord
  canWrite: boolean
  onGoOn: () => void
}

/** How the import ended, and what has become of it since. */
export const ReportOutcome = ({ record, canWrite, onGoOn }: ReportOutcomeProps) => {
  const t = useWords('importing')
  const { moment } = useFormat()
  const people = useRequest('person:list', null).data
  const sourcesText = useSourceNames()
  const name = people?.find((person) => person.id === record.by)?.name ?? record.by
  return (
    <>
      <div className={classes.origin}>
        <strong className="g-text">{sourcesText(record.sources)}</strong>
        <span className="g-ink-3">{t('report.when', { name, when: moment(record.startedAt, 'full') })}</span>
      </div>
      <Stopped record={record} canWrite={canWrite} onGoOn={onGoOn} />
      {record.undone ? <Undone undone={record.undone} /> : null}
    </>
  )
}

const Stopped = ({ record, canWrite, onGoOn }: ReportOutcomeProps) => {
  const t = useWords('importing')
  const { canceled, finishedAt, undone, created, updated } = record
  if (undone !== null || (!canceled && finishedAt !== null)) return null
  const count = created.length + updated.length
  return (
    <Note
      tone="warn"
      actions={
        canWrite ? (
          <Button size="compact-xs" onClick={onGoOn}>
            {t('report.goOn')}
          </Button>
        ) : undefined
      }
    >
      <p>{finishedAt === null ? t('report.cutOff', { count }) : t('report.canceled', { count })}</p>
      <p className="g-ink-2">{t('report.goOnNote')}</p>
    </Note>
  )
}

const shownKept = 8

const Undone = ({ undone: { at, kept } }: { undone: NonNullable<ImportRecord['undone']> }) => {
  const t = useWords('importing')
  const { moment } = useFormat()
  return (
    <Note tone="ok">
      <p>
        {t('report.undone', { when: moment(at, 'full') })}
        {' · '}
        {kept.length === 0 ? t('report.undoneClean') : t('report.kept', { count: kept.length })}
      </p>
      <KeptList kept={kept} />
    </Note>
  )
}

/** Articles that undoing leaves, each with its reason. */
export const KeptList = ({ kept }: { kept: readonly KeptItem[] }) => {
  const t = useWords('importing')
  if (kept.length === 0) return null
  return (
    <ul className={`g-text ${classes.kept}`}>
      {kept.slice(0, shownKept).map(({ article, title, why }) => (
        <li key={article}>
          {title || t('plan.noTitle')} <span className="g-ink-3">{t(`report.keptWhy.${why}`)}</span>
        </li>
      ))}
      {kept.length > shownKept ? (
        <li className="g-caption">{t('undo.more', { count: kept.length - shownKept })}</li>
      ) : null}
    </ul>
  )
}
