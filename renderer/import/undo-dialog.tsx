import { useRequest } from '../api/queries'
import { ErrorNote } from '../errors/error-note'
import { useWords } from '../i18n/use-words'
import { ConfirmDialog } from '../ui/parts/confirm-dialog'
import { KeptList } from './report-outcome'

type UndoDialogProps = { id: string; onConfirm: () => void; onClose: () => void }

/** Says what goes away and what stays, as things stand now, before an import is taken back. */
export const UndoDialog = ({ id, onConfirm, onClose }: UndoDialogProps) => {
  const t = useWords('importing')
  const { data, error } = useRequest('import:foresee-undo', { import: id }, { isFresh: true })
  const going = data ? data.deleted + data.withdrawn + data.restored : 0
  return (
    <ConfirmDialog
      isOpen
      title={t('undo.title')}
      confirm={t('undo.confirm')}
      tone="bad"
      isBlocked={!data || going === 0}
      onConfirm={onConfirm}
      onClose={onClose}
    >
      {error ? <ErrorNote error={error.appError} /> : null}
      {!data && !error ? <p className="g-ink-2">{t('undo.looking')}</p> : null}
      {data ? (
        <>
          {going === 0 ? <p>{t('undo.nothing')}</p> : null}
          {data.deleted > 0 ? <p>{t('undo.deleted', { count: data.deleted })}</p> : null}
          {data.withdrawn > 0 ? <p>{t('undo.withdrawn', { count: data.withdrawn })}</p> : null}
          {data.restored > 0 ? <p>{t('undo.restored', { count: data.restored })}</p> : null}
          {going > 0 ? <p className="g-ink-2">{t('undo.taxonomy')}</p> : null}
          {data.kept.length > 0 ? <p>{t('undo.kept', { count: data.kept.length })}</p> : null}
          <KeptList kept={data.kept} />
        </>
      ) : null}
    </ConfirmDialog>
  )
}
