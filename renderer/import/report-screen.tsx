import { Button } from '@mantine/core'
import { IconArrowBackUp, IconDownload } from '@tabler/icons-react'
import { useState } from 'react'
import type { AppError } from '../../shared/errors'
import type { FetchStop } from '../../shared/imports/picture'
import type { ImportRecord } from '../../shared/imports/record'
import { request } from '../api/client'
import { useRequest } from '../api/queries'
import { ErrorNote } from '../errors/error-note'
import { useWords } from '../i18n/use-words'
import { Icon } from '../ui/parts/icon'
import { Note } from '../ui/parts/note'
import { SkeletonRows } from '../ui/parts/skeleton-rows'
import { MainColumn } from '../ui/shell/panel'
import { ImportHead } from './import-head'
import { ReportBody } from './report-body'
import { ReportOutcome } from './report-outcome'
import { ReportPictures } from './report-pictures'
import classes from './report.module.css'
import { UndoDialog } from './undo-dialog'
import type { ImportJobs } from './use-import-jobs'

type ReportScreenProps = {
  id: string
  /** Why fetching pictures ended just now, while some still wait. */
  stopped: FetchStop | null
  jobs: ImportJobs
  canWrite: boolean
  onOpenArticle: (id: string) => void
  onGoOn: (record: ImportRecord) => void
}

const noPictures = { waiting: 0, fetched: 0, refused: 0, gone: 0 }

/** What an import did with every file, each loss and each guess; to keep, to go on with, to take back. */
export const ReportScreen = ({ id, stopped, jobs, canWrite, onOpenArticle, onGoOn }: ReportScreenProps) => {
  const t = useWords('importing')
  const report = useRequest('import:report', { import: id })
  const [saved, setSaved] = useState<string | null>(null)
  const [error, setError] = useState<AppError | null>(null)
  const [isUndoing, setIsUndoing] = useState(false)
  const save = async (form: 'html' | 'json') => {
    const done = await request('import:save-report', { import: id, form })
    setError(done.ok ? null : done.error)
    if (done.ok && done.value !== null) setSaved(done.value)
  }
  const record = report.data
  const counts = useRequest('import:pictures', { import: id, state: null, from: 0, count: 0 }).data?.counts
  return (
    <MainColumn>
      <ImportHead at="report">
        {record ? (
          <Acts
            record={record}
            canWrite={canWrite}
            onSave={(form) => void save(form)}
            onUndo={() => setIsUndoing(true)}
          />
        ) : null}
        <Button onClick={() => jobs.show({ at: 'start' })}>{t('report.again')}</Button>
      </ImportHead>
      <div className={classes.notes}>
        {jobs.error ? <ErrorNote error={jobs.error} onClose={jobs.clearError} /> : null}
        {error ? <ErrorNote error={error} onClose={() => setError(null)} /> : null}
        {report.error ? (
          <ErrorNote error={report.error.appError} onRetry={() => void report.refetch()} />
        ) : null}
        {saved === null ? null : (
          <Note tone="ok">
            <span className="g-text">{t('report.savedAt', { path: saved })}</span>
          </Note>
        )}
        {record ? <ReportOutcome record={record} canWrite={canWrite} onGoOn={() => onGoOn(record)} /> : null}
        {record?.undone === null && counts ? (
          <ReportPictures
            counts={counts}
            stopped={stopped}
            canWrite={canWrite}
            onFetch={(again) => jobs.fetchPictures(id, again)}
          />
        ) : null}
      </div>
      {report.isPending ? <SkeletonRows count={10} /> : null}
      {record ? (
        <ReportBody record={record} pictures={counts ?? noPictures} onOpenArticle={onOpenArticle} />
      ) : null}
      {isUndoing ? (
        <UndoDialog
          id={id}
          onClose={() => setIsUndoing(false)}
          onConfirm={() => {
            setIsUndoing(false)
            jobs.undo(id)
          }}
        />
      ) : null}
    </MainColumn>
  )
}

type ActsProps = {
  record: ImportRecord
  canWrite: boolean
  onSave: (form: 'html' | 'json') => void
  onUndo: () => void
}

const Acts = ({ record, canWrite, onSave, onUndo }: ActsProps) => {
  const t = useWords('importing')
  const wrote = record.created.length + record.updated.length > 0
  const canUndo = canWrite && wrote && record.undone === null
  const word = !canWrite ? t('report.undoReadOnly') : wrote ? t('report.undo') : t('report.undoNothing')
  return (
    <>
      <Button leftSection={<Icon of={IconDownload} />} onClick={() => onSave('html')}>
        {t('report.saveHtml')}
      </Button>
      <Button onClick={() => onSave('json')}>{t('report.saveJson')}</Button>
      {record.undone === null ? (
        <Button
          variant={canUndo ? 'default' : 'wait'}
          leftSection={<Icon of={IconArrowBackUp} />}
          aria-disabled={!canUndo}
          onClick={() => canUndo && onUndo()}
        >
          {word}
        </Button>
      ) : null}
    </>
  )
}
