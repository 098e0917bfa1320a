import { Button, Modal } from '@mantine/core'
import { IconRestore } from '@tabler/icons-react'
import { useState } from 'react'
import type { AppError } from '../../../shared/errors'
import type { OpenedArticle, RevisionEntry } from '../../../shared/ipc/contract'
import { request } from '../../api/client'
import { useRequest } from '../../api/queries'
import { ErrorNote } from '../../errors/error-note'
import { useFormat } from '../../i18n/format-provider'
import { useWords } from '../../i18n/use-words'
import { FocusBack } from '../../ui/parts/focus-back'
import { Icon } from '../../ui/parts/icon'
import { Note } from '../../ui/parts/note'
import type { ArticleSession } from '../draft/article-session'
import classes from './revisions.module.css'
import { TwoTexts } from './two-texts'

type RevisionDialogProps = {
  entry: RevisionEntry
  session: ArticleSession
  canRestore: boolean
  onClose: () => void
  onRestored: (opened: OpenedArticle) => void
}

/** A revision beside the text of now, to read; restoring asks once more, and keeps the text of now first. */
export const RevisionDialog = ({ entry, session, canRestore, onClose, onRestored }: RevisionDialogProps) => {
  const t = useWords('editor')
  const format = useFormat()
  const shown = useRequest('revision:show', { id: session.id, revision: entry.revision })
  const [current] = useState(() => session.draft.article())
  const [isAsking, setIsAsking] = useState(false)
  const [isBusy, setIsBusy] = useState(false)
  const [error, setError] = useState<AppError | null>(null)
  const restore = async () => {
    setIsBusy(true)
    const { outcome, value } = await session.queue.withFlushed((base) =>
      request('revision:restore', { id: session.id, base, revision: entry.revision }),
    )
    setIsBusy(false)
    if (value?.ok) return onRestored(value.value)
    setError('error' in outcome ? outcome.error : value?.ok === false ? value.error : null)
  }
  const title = t('revisions.dialog', {
    what: t(`revisions.kind.${entry.kind}`),
    at: format.moment(entry.at),
  })
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      size="min(1180px, 92vw)"
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <FocusBack />
      <div className={classes.dialog}>
        {shown.error ? <ErrorNote error={shown.error.appError} /> : null}
        {error ? <ErrorNote error={error} onClose={() => setError(null)} /> : null}
        {shown.data ? (
          <TwoTexts
            left={{
              title: t('revisions.thatText'),
              at: format.moment(entry.at),
              article: shown.data,
              action: null,
            }}
            right={{ title: t('revisions.nowText'), at: null, article: current, action: null }}
          />
        ) : null}
        {isAsking ? <Note tone="info">{t('revisions.restoreSaid')}</Note> : null}
        <div className={classes.dialogFoot}>
          <Button onClick={onClose}>{t('close')}</Button>
          {canRestore && shown.data ? (
            <Button
              variant={isAsking ? 'filled' : 'default'}
              leftSection={<Icon of={IconRestore} size={14} />}
              loading={isBusy}
              onClick={() => (isAsking ? void restore() : setIsAsking(true))}
            >
              {t(isAsking ? 'revisions.restoreNow' : 'revisions.restore')}
            </Button>
          ) : null}
        </div>
      </div>
    </Modal>
  )
}
