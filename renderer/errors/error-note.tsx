import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import type { AppError } from '../../shared/errors'
import { describeError } from '../../shared/error-sentences/describe-error'
import { useLocale, useWords } from '../i18n/use-words'
import { Note } from '../ui/parts/note'
import classes from './error-note.module.css'

type ErrorNoteProps = { error: AppError; onRetry?: () => void; onClose?: () => void; actions?: ReactNode }

/** A failure where it happened: what failed, why, and the way out. Stopping what one asked to stop is no failure. */
export const ErrorNote = ({ error, onRetry, onClose, actions }: ErrorNoteProps) => {
  const t = useWords('common')
  const { what, why, wayOut } = describeError(error, useLocale())
  const buttons = (
    <>
      {actions}
      {onRetry ? (
        <Button size="compact-xs" onClick={onRetry}>
          {t('action.retry')}
        </Button>
      ) : null}
      {onClose ? (
        <Button size="compact-xs" variant="subtle" onClick={onClose}>
          {t('action.close')}
        </Button>
      ) : null}
    </>
  )
  return (
    <Note
      tone={error.kind === 'canceled' ? 'info' : 'bad'}
      actions={actions || onRetry || onClose ? buttons : undefined}
    >
      <div className={`g-text ${classes.said}`}>
        <strong>{what}</strong> <span>{why}</span>
        <p>{wayOut}</p>
      </div>
    </Note>
  )
}
