import {
  IconAlertOctagon,
  IconArrowsDiff,
  IconCheck,
  IconLoader2,
  IconLock,
  IconPencil,
} from '@tabler/icons-react'
import { describeError } from '../../../shared/error-sentences/describe-error'
import type { OpenWorkspace } from '../../../shared/ipc/contract'
import { useFormat } from '../../i18n/format-provider'
import { useLocale, useWords } from '../../i18n/use-words'
import { StatusItem } from '../../ui/shell/status-line'
import type { ArticleSession } from '../draft/article-session'
import { useSaveState } from '../draft/use-draft'

type SavingLineProps = { session: ArticleSession; access: OpenWorkspace['access']; isDeleted: boolean }

/** The truth about the writing: saved and when, saving, changed, not saved and why, or read only and why. */
export const SavingLine = ({ session, access, isDeleted }: SavingLineProps) => {
  const t = useWords('editor')
  const locale = useLocale()
  const format = useFormat()
  const state = useSaveState(session)
  if (access.mode === 'read-only')
    return (
      <StatusItem icon={IconLock} tone="warn">
        {t(`saving.readOnly.${access.why}`, {
          host: access.holder?.host ?? '',
          program: access.holder?.program ?? '',
        })}
      </StatusItem>
    )
  if (isDeleted) return <StatusItem icon={IconLock}>{t('saving.deleted')}</StatusItem>
  if (state.kind === 'saving') return <StatusItem icon={IconLoader2}>{t('saving.saving')}</StatusItem>
  if (state.kind === 'dirty')
    return (
      <StatusItem icon={IconPencil} tone="warn">
        {t('saving.dirty')}
      </StatusItem>
    )
  if (state.kind === 'conflict')
    return (
      <StatusItem icon={IconArrowsDiff} tone="bad">
        {t('saving.conflict')}
      </StatusItem>
    )
  if (state.kind === 'failed')
    return (
      <StatusItem icon={IconAlertOctagon} tone="bad">
        {t('saving.failed', { why: describeError(state.error, locale).why })}
        {session.journal.isComplete() ? t('saving.inJournal') : null}
        <button type="button" onClick={() => void session.queue.flush()}>
          {t('saving.retry')}
        </button>
      </StatusItem>
    )
  return (
    <StatusItem icon={IconCheck} tone="ok">
      {state.savedAt
        ? t('saving.saved', { time: format.moment(state.savedAt, 'second') })
        : t('saving.allSaved')}
    </StatusItem>
  )
}
