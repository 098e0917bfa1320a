import { Button } from '@mantine/core'
import type { FetchStop, RemotePictureCounts } from '../../shared/imports/picture'
import { useWords } from '../i18n/use-words'
import { Note } from '../ui/parts/note'

type ReportPicturesProps = {
  counts: RemotePictureCounts
  /** Why the fetching that ended just now left some. */
  stopped: FetchStop | null
  canWrite: boolean
  onFetch: (again: boolean) => void
}

/** Pictures that the import left on the web: nothing is asked of anybody until the button is pressed. */
export const ReportPictures = ({ counts, stopped, canWrite, onFetch }: ReportPicturesProps) => {
  const t = useWords('importing')
  const { waiting, refused, fetched } = counts
  if (waiting + refused + fetched === 0) return null
  const fetch =
    waiting > 0 ? (
      <Button size="compact-xs" onClick={() => onFetch(false)}>
        {t('report.pictures.fetch', { count: waiting })}
      </Button>
    ) : refused > 0 ? (
      <Button size="compact-xs" onClick={() => onFetch(true)}>
        {t('report.pictures.again', { count: refused })}
      </Button>
    ) : undefined
  return (
    <Note tone={waiting > 0 ? 'info' : refused > 0 ? 'warn' : 'ok'} actions={canWrite ? fetch : undefined}>
      {stopped === null ? null : <p>{t(`report.pictures.stopped.${stopped}`)}</p>}
      {fetched > 0 ? <p>{t('report.pictures.fetched', { count: fetched })}</p> : null}
      {refused > 0 ? <p>{t('report.pictures.refused', { count: refused })}</p> : null}
      {waiting > 0 ? <p>{t('report.pictures.waiting', { count: waiting })}</p> : null}
    </Note>
  )
}
