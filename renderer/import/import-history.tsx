import type { ImportEntry } from '../../shared/imports/record'
import { useRequest } from '../api/queries'
import { ErrorNote } from '../errors/error-note'
import { useFormat } from '../i18n/format-provider'
import { useWords } from '../i18n/use-words'
import { useSourceNames } from './use-source-names'
import classes from './start.module.css'

/** The imports of this workspace, newest first; each opens its report. */
export const ImportHistory = ({ onOpen }: { onOpen: (id: string) => void }) => {
  const t = useWords('importing')
  const list = useRequest('import:list', null)
  const people = useRequest('person:list', null).data
  const nameOf = (id: string) => people?.find((person) => person.id === id)?.name ?? id
  return (
    <div className={classes.history}>
      <h3>{t('history.title')}</h3>
      {list.error ? <ErrorNote error={list.error.appError} onRetry={() => void list.refetch()} /> : null}
      {list.data?.length === 0 ? <span className="g-caption">{t('history.none')}</span> : null}
      {list.data?.map((entry) => (
        <Entry key={entry.id} entry={entry} name={nameOf(entry.by)} onOpen={() => onOpen(entry.id)} />
      ))}
    </div>
  )
}

const Entry = ({ entry, name, onOpen }: { entry: ImportEntry; name: string; onOpen: () => void }) => {
  const t = useWords('importing')
  const { moment, number } = useFormat()
  const sourcesText = useSourceNames()
  const { created, updated, skipped, refused } = entry
  const counts = {
    created: number(created),
    updated: number(updated),
    skipped: number(skipped),
    refused: number(refused),
  }
  return (
    <button type="button" className={classes.entry} title={t('history.open')} onClick={onOpen}>
      <span className={classes.entryHead}>
        <strong className={classes.when}>{moment(entry.startedAt)}</strong>
        <Outcome entry={entry} />
      </span>
      <span className={classes.entrySources}>{sourcesText(entry.sources)}</span>
      <span className="g-caption">{t('history.made', counts)}</span>
      <span className="g-caption">{name}</span>
    </button>
  )
}

const Outcome = ({ entry: { undone, canceled, finishedAt } }: { entry: ImportEntry }) => {
  const t = useWords('importing')
  if (undone)
    return (
      <span className="g-ink-3">
        {undone.kept > 0 ? t('history.undoneKept', { count: undone.kept }) : t('history.undone')}
      </span>
    )
  if (finishedAt === null) return <span className="g-warn">{t('history.running')}</span>
  return canceled ? <span className="g-warn">{t('history.canceled')}</span> : null
}
