import { Button } from '@mantine/core'
import type { Editor } from '@tiptap/react'
import { ErrorNote } from '../../errors/error-note'
import { useWords } from '../../i18n/use-words'
import { ProgressLine } from '../../ui/parts/progress-line'
import type { UploadState } from './uploads'
import classes from './figure-view.module.css'

type UploadNoteProps = {
  editor: Editor
  upload: string
  state: UploadState
  words: string
  onClose: () => void
}

/** What stands in a block while its file is on its way, and when it did not come. */
export const UploadNote = ({ editor, upload, state, words, onClose }: UploadNoteProps) => {
  const t = useWords('editor')
  if (state.kind === 'failed') return <ErrorNote error={state.error} onClose={onClose} />
  return (
    <div className={classes.place} role="status">
      {state.kind === 'running' && state.total > 0 ? (
        <ProgressLine {...state} name={words} label={words} />
      ) : (
        words
      )}
      {state.kind === 'running' ? (
        <Button size="compact-xs" variant="subtle" onClick={() => editor.storage.uploads.stop(upload)}>
          {t('figure.stop')}
        </Button>
      ) : null}
    </div>
  )
}
