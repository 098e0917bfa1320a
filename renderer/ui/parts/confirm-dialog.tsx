import { Button, Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import { useKitWords } from '../theme/kit-words'
import { FocusBack } from './focus-back'
import classes from './confirm-dialog.module.css'

type ConfirmDialogProps = {
  isOpen: boolean
  title: string
  /** The verb of the act, never OK. */
  confirm: string
  tone?: 'plain' | 'bad'
  /** While it is true both buttons rest and the dialog stays. */
  isBusy?: boolean
  /** What still keeps the act from being allowed, such as a missing reason. */
  isBlocked?: boolean
  onConfirm: () => void
  onClose: () => void
  children: ReactNode
}

/** For acts that no undo takes back, 撤稿 and 交付: says what will happen, focus on the way out. */
export const ConfirmDialog = (props: ConfirmDialogProps) => {
  const words = useKitWords()
  const {
    isOpen,
    title,
    confirm,
    tone = 'plain',
    isBusy = false,
    isBlocked = false,
    onConfirm,
    onClose,
    children,
  } = props
  return (
    <Modal
      opened={isOpen}
      onClose={isBusy ? () => {} : onClose}
      title={title}
      size={440}
      closeButtonProps={{ 'aria-label': words.close }}
    >
      <FocusBack />
      <div className={classes.said}>{children}</div>
      <div className={classes.acts}>
        <Button size="lg" variant="default" onClick={onClose} disabled={isBusy} data-autofocus>
          {words.cancel}
        </Button>
        <Button
          size="lg"
          variant={tone === 'bad' ? 'bad' : 'filled'}
          onClick={onConfirm}
          loading={isBusy}
          disabled={isBlocked}
        >
          {confirm}
        </Button>
      </div>
    </Modal>
  )
}
