import { describeError } from '../../../shared/error-sentences/describe-error'
import { useLocale, useWords } from '../../i18n/use-words'
import { ConfirmDialog } from '../../ui/parts/confirm-dialog'
import type { Leaving } from './use-leaving'

/** Asked only where the text could not be saved. */
export const LeaveDialog = ({ leaving, isInJournal }: { leaving: Leaving; isInJournal: boolean }) => {
  const t = useWords('editor')
  const locale = useLocale()
  const { error } = leaving
  return (
    <ConfirmDialog
      isOpen={error !== null}
      title={t('leave.title')}
      confirm={t('leave.go')}
      tone="bad"
      onConfirm={leaving.go}
      onClose={leaving.stay}
    >
      <p>{error ? describeError(error, locale).why : ''}</p>
      <p>{t(isInJournal ? 'leave.inJournal' : 'leave.lost')}</p>
    </ConfirmDialog>
  )
}
