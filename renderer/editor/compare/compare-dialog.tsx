import { Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import { useWords } from '../../i18n/use-words'
import { FocusBack } from '../../ui/parts/focus-back'
import type { ShownText } from './compare-head'
import { CompareView } from './compare-view'
import classes from './compare.module.css'

type CompareDialogProps = {
  title: string
  left: ShownText
  right: ShownText
  choice?: ReactNode
  children?: ReactNode
  onClose: () => void
}

/** Two texts in a dialog that is as large as the window allows. */
export const CompareDialog = ({ title, left, right, choice, children, onClose }: CompareDialogProps) => {
  const t = useWords('editor')
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      size="min(1320px, 94vw)"
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <FocusBack />
      <div className={classes.dialog}>
        <CompareView left={left} right={right} choice={choice} />
        {children}
      </div>
    </Modal>
  )
}
