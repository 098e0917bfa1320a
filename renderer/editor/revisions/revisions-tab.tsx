import {
  IconArrowBackUp,
  IconBan,
  IconBookmark,
  IconCheck,
  IconCircleCheck,
  IconClock,
  IconClockX,
  IconFileImport,
  IconFilePlus,
  IconLock,
  IconPencil,
  IconRestore,
  IconSend,
  IconSendOff,
  IconTrash,
} from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { DecisionKind } from '../../../shared/domain/decision'
import type { OpenedArticle, RevisionEntry } from '../../../shared/ipc/contract'
import { useRequest } from '../../api/queries'
import { useEvent } from '../../api/use-event'
import { ErrorNote } from '../../errors/error-note'
import { useFormat } from '../../i18n/format-provider'
import { useWords } from '../../i18n/use-words'
import { Icon } from '../../ui/parts/icon'
import type { IconSource } from '../../ui/parts/icon'
import { Note } from '../../ui/parts/note'
import { SkeletonRows } from '../../ui/parts/skeleton-rows'
import { useMoreWords } from '../compare/compare-head'
import type { ArticleSession } from '../draft/article-session'
import { KeepRevision } from './keep-revision'
import { RevisionDialog } from './revision-dialog'
import inspector from '../inspector/inspector-tabs.module.css'
import classes from './revisions.module.css'

const icons: Record<DecisionKind, IconSource> = {
  create: IconFilePlus,
  import: IconFileImport,
  keep: IconBookmark,
  restore: IconRestore,
  embargo: IconLock,
  submit: IconSend,
  'take-back': IconSendOff,
  return: IconArrowBackUp,
  'sign-off': IconCheck,
  schedule: IconClock,
  unschedule: IconClockX,
  publish: IconCircleCheck,
  withdraw: IconBan,
  delete: IconTrash,
  undelete: IconPencil,
}

type RevisionsTabProps = {
  session: ArticleSession
  nameOf: (person: string) => string
  isReadOnly: boolean
  onRestored: (opened: OpenedArticle) => void
}

/** The stored texts of the article, newest first. */
export const RevisionsTab = ({ session, nameOf, isReadOnly, onRestored }: RevisionsTabProps) => {
  const t = useWords('editor')
  const list = useRevisions(session.id)
  const [shown, setShown] = useState<RevisionEntry | null>(null)
  return (
    <div className={inspector.tab}>
      {isReadOnly ? null : <KeepRevision session={session} />}
      {list.error ? <ErrorNote error={list.error.appError} /> : null}
      {list.isPending ? <SkeletonRows count={5} /> : null}
      <ul className={classes.list}>
        {list.data?.map((entry, index) => (
          <li key={entry.decision}>
            <Entry
              entry={entry}
              before={list.data[index + 1] ?? null}
              by={nameOf(entry.by)}
              onShow={() => setShown(entry)}
            />
          </li>
        ))}
      </ul>
      <Note tone="info">{t('revisions.said')}</Note>
      {shown ? (
        <RevisionDialog
          entry={shown}
          entries={list.data ?? []}
          session={session}
          nameOf={nameOf}
          canRestore={!isReadOnly}
          onClose={() => setShown(null)}
          onRestored={onRestored}
        />
      ) : null}
    </div>
  )
}

function useRevisions(id: string) {
  const queries = useQueryClient()
  const renew = () => void queries.invalidateQueries({ queryKey: ['revision:list', { id }] })
  useEvent('article:changed', (change) => {
    if (change.id === id && change.why !== 'saved') renew()
  })
  // What happened while this tab was not open is not in what was read then.
  useEffect(() => void queries.invalidateQueries({ queryKey: ['revision:list', { id }] }), [queries, id])
  return useRequest('revision:list', { id })
}

type EntryProps = { entry: RevisionEntry; before: RevisionEntry | null; by: string; onShow: () => void }

const Entry = ({ entry, before, by, onShow }: EntryProps) => {
  const t = useWords('editor')
  const format = useFormat()
  const more = useMoreWords()
  return (
    <button type="button" className={classes.entry} data-bar-focus onClick={onShow}>
      <Icon of={icons[entry.kind]} />
      <span>
        {entry.kind === 'keep' && entry.reason
          ? t('revisions.keptAs', { name: entry.reason })
          : t(`revisions.kind.${entry.kind}`)}
        <br />
        <small>{entry.kind !== 'keep' && entry.reason ? `${by} · ${entry.reason}` : by}</small>
      </span>
      <span className={classes.right}>
        <small>{format.moment(entry.at)}</small>
        <br />
        <small>{format.characters(entry.words)}</small>
        {before && before.words !== entry.words ? (
          <>
            <br />
            <small>{more(entry.words - before.words)}</small>
          </>
        ) : null}
      </span>
    </button>
  )
}
