import { Textarea } from '@mantine/core'
import { useState } from 'react'
import type { Move } from '../../../shared/domain/workflow'
import { useWords } from '../../i18n/use-words'
import { ConfirmDialog } from '../../ui/parts/confirm-dialog'

/** Moves that ask before they are done: for a reason, or because no undo takes them back. */
export type AskedMove = 'return' | 'withdraw' | 'publish' | 'delete'

export const isAskedMove = (move: Move): move is AskedMove =>
  move === 'return' || move === 'withdraw' || move === 'publish' || move === 'delete'

const needsReason = (move: AskedMove) => move === 'return' || move === 'withdraw'

type MoveDialogProps = {
  move: AskedMove | null
  title: string
  isBusy: boolean
  onConfirm: (move: AskedMove, reason: string | null) => void
  onClose: () => void
}

export const MoveDialog = ({ move, ...rest }: MoveDialogProps) =>
  move ? <OpenDialog key={move} move={move} {...rest} /> : null

const OpenDialog = ({ move, title, isBusy, onConfirm, onClose }: MoveDialogProps & { move: AskedMove }) => {
  const t = useWords('workflow')
  const [reason, setReason] = useState('')
  const asksReason = needsReason(move)
  return (
    <ConfirmDialog
      isOpen
      title={t(`ask.${move}.title`, { title })}
      confirm={t(`move.${move}`)}
      tone={move === 'withdraw' || move === 'delete' ? 'bad' : 'plain'}
      isBusy={isBusy}
      isBlocked={asksReason && reason.trim() === ''}
      onConfirm={() => onConfirm(move, asksReason ? reason.trim() : null)}
      onClose={onClose}
    >
      <p>{t(`ask.${move}.said`)}</p>
      {asksReason ? (
        <Textarea
          data-autofocus
          minRows={3}
          maxRows={10}
          aria-label={t('ask.reason')}
          placeholder={t('ask.reason')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      ) : null}
    </ConfirmDialog>
  )
}
