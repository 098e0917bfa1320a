import { Button } from '@mantine/core'
import { ErrorNote } from '../../errors/error-note'
import { useWords } from '../../i18n/use-words'
import { ProgressLine } from '../../ui/parts/progress-line'
import type { UploadState } from './uploads'
import classes from './figure-view.module.css'

type UploadNoteProps = {
  state: UploadState
  words: string
  /** For what waits on somebody else; a file of this computer is stored before one could press it. */
  onStop?: () => void
  onRetry?: () => void
  onClose: () => void
}

/** What stands in a block while its file is on its way, and when it did not come. */
export const UploadNote = ({ state, words, onStop, onRetry, onClose }: UploadNoteProps) => {
  const t = useWords('editor')
  if (state.kind === 'failed') return <ErrorNote error={state.error} onRetry={onRetry} onClose={onClose} />
  return (
    <div className={classes.place} role="status">
      {state.kind === 'running' && state.total > 0 ? (
        <ProgressLine {...state} name={words} label={words} />
      ) : (
        words
      )}
      {state.kind === 'running' && onStop ? (
        <Button size="compact-xs" variant="subtle" onClick={onStop}>
          {t('figure.stop')}
        </Button>
      ) : null}
    </div>
  )
}
