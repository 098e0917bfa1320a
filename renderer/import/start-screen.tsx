import { Button } from '@mantine/core'
import { IconFileImport, IconFileText, IconFolder } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { ImportLimits } from '../../shared/imports/limits'
import { useFormat } from '../i18n/format-provider'
import { useWords } from '../i18n/use-words'
import { Icon } from '../ui/parts/icon'
import { Note } from '../ui/parts/note'
import type { Pasted } from './paste-source'
import { PasteSource } from './paste-source'
import classes from './start.module.css'
import { useFileDrop } from './use-file-drop'

type StartScreenProps = {
  isReading: boolean
  onChoose: (what: 'files' | 'folder') => void
  onPaths: (paths: string[]) => void
  onNothing: () => void
  onPaste: (pasted: Pasted) => void
  /** The names of the import that is to be gone on with, null for a new one. */
  goingOn: string | null
  onGoOnNever: () => void
  notes: ReactNode
  limits: ImportLimits
}

/** Everything that can be imported begins here; nothing is written by any of it. */
export const StartScreen = (props: StartScreenProps) => {
  const { isReading, onChoose, onPaths, onNothing, onPaste, goingOn, onGoOnNever, notes, limits } = props
  const t = useWords('importing')
  const { bytes } = useFormat()
  const { isOver, handlers } = useFileDrop(onPaths, onNothing)
  return (
    <div className={classes.start} {...handlers}>
      {notes}
      {goingOn === null ? null : (
        <Note
          tone="info"
          actions={
            <Button size="compact-xs" variant="subtle" onClick={onGoOnNever}>
              {t('start.goOnNever')}
            </Button>
          }
        >
          {t('start.goOnWith', { sources: goingOn })}
        </Note>
      )}
      <section className={classes.drop} data-over={isOver || undefined}>
        <Icon of={IconFileImport} size={52} />
        <div className={classes.chooseActs}>
          <Button
            size="lg"
            leftSection={<Icon of={IconFileText} />}
            disabled={isReading}
            onClick={() => onChoose('files')}
          >
            {t('start.files')}
          </Button>
          <Button
            size="lg"
            leftSection={<Icon of={IconFolder} />}
            disabled={isReading}
            onClick={() => onChoose('folder')}
          >
            {t('start.folder')}
          </Button>
        </div>
        <p className="g-ink-2">{isOver ? t('start.dropNow') : t('start.drop')}</p>
        <p className={`g-caption ${classes.about}`}>{t('start.formats')}</p>
        <p className={`g-caption ${classes.about}`}>
          {t('start.limits', {
            file: bytes(limits.fileBytes),
            stream: bytes(limits.streamBytes),
            archive: bytes(limits.archiveBytes),
          })}
        </p>
      </section>
      <PasteSource isReading={isReading} onTry={onPaste} />
    </div>
  )
}
