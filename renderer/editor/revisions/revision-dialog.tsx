import { Button, Select } from '@mantine/core'
import { IconRestore } from '@tabler/icons-react'
import { useState } from 'react'
import type { AppError } from '../../../shared/errors'
import type { OpenedArticle, RevisionEntry } from '../../../shared/ipc/contract'
import { request } from '../../api/client'
import { useRequest } from '../../api/queries'
import { ErrorNote } from '../../errors/error-note'
import { useFormat } from '../../i18n/format-provider'
import { useWords } from '../../i18n/use-words'
import { Icon } from '../../ui/parts/icon'
import { Note } from '../../ui/parts/note'
import { CompareDialog } from '../compare/compare-dialog'
import type { ArticleSession } from '../draft/article-session'
import { useEntryWords } from './entry-words'
import classes from './revisions.module.css'

type RevisionDialogProps = {
  entry: RevisionEntry
  /** All revisions, newest first: any of them can be the other text. */
  entries: readonly RevisionEntry[]
  session: ArticleSession
  nameOf: (person: string) => string
  canRestore: boolean
  onClose: () => void
  onRestored: (opened: OpenedArticle) => void
}

const now = 'now'

/** A revision beside the text of now or any other; restoring asks once more, and keeps the text of now first. */
export const RevisionDialog = (props: RevisionDialogProps) => {
  const { entry, entries, session, nameOf, onClose } = props
  const t = useWords('editor')
  const m = useWords('merging')
  const format = useFormat()
  const wordsOf = useEntryWords()
  const [otherId, setOtherId] = useState(now)
  const other = entries.find(({ decision }) => decision === otherId) ?? null
  const shown = useRequest('revision:show', { id: session.id, revision: entry.revision })
  const against = useRequest('revision:show', {
    id: session.id,
    revision: (other ?? entry).revision,
  })
  const [current] = useState(() => session.draft.article())
  const told = ({ by, at }: RevisionEntry) => `${nameOf(by)} · ${format.moment(at)}`
  const right = other ? against.data : current
  const error = shown.error ?? (other ? against.error : null)
  if (!shown.data || !right) return error ? <ErrorNote error={error.appError} onClose={onClose} /> : null
  const choice = (
    <Select
      size="xs"
      className={classes.against}
      aria-label={m('list.compareWith')}
      allowDeselect={false}
      data={[
        { value: now, label: m('list.now') },
        ...entries
          .filter(({ revision }) => revision !== entry.revision)
          .map((each) => ({ value: each.decision, label: `${wordsOf(each)} · ${format.moment(each.at)}` })),
      ]}
      value={otherId}
      onChange={(value) => setOtherId(value ?? now)}
    />
  )
  return (
    <CompareDialog
      title={t('revisions.dialog', { what: wordsOf(entry), at: format.moment(entry.at) })}
      left={{ title: t('revisions.thatText'), at: told(entry), article: shown.data, action: null }}
      right={{
        title: other ? wordsOf(other) : t('revisions.nowText'),
        at: other ? told(other) : null,
        article: right,
        action: null,
      }}
      choice={
        <>
          <span className="g-caption">{m('list.compareWith')}</span>
          {choice}
        </>
      }
      onClose={onClose}
    >
      <RestoreFoot {...props} />
    </CompareDialog>
  )
}

const RestoreFoot = ({ entry, session, canRestore, onClose, onRestored }: RevisionDialogProps) => {
  const t = useWords('editor')
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
  return (
    <>
      {error ? <ErrorNote error={error} onClose={() => setError(null)} /> : null}
      {isAsking ? <Note tone="info">{t('revisions.restoreSaid')}</Note> : null}
      <div className={classes.dialogFoot}>
        <Button onClick={onClose}>{t('close')}</Button>
        {canRestore ? (
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
    </>
  )
}
