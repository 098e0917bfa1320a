import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import type { SearchWord } from '../../shared/domain/search-query'
import { useRequest } from '../api/queries'
import { ErrorNote } from '../errors/error-note'
import { useWords } from '../i18n/use-words'
import { SkeletonRows } from '../ui/parts/skeleton-rows'
import { UndoProvider } from '../ui/parts/undo-bar'
import { AppFrame } from '../ui/shell/app-frame'
import { ArticleDesk } from './article-desk'
import { RecoveryChoice } from './saving/recovery-choice'
import { BackButton } from './title-bar-parts'
import { useEditorPlace } from './use-editor-place'
import { useOpened } from './use-opened'
import classes from './editor-screen.module.css'

type EditorScreenProps = {
  id: string
  /** What was looked for when it was opened: it is shown where it stands. */
  words?: readonly SearchWord[] | undefined
  onBack: () => void
  onOpenArticle: (id: string) => void
  /** Opens the entry of the house word list, or a new one for it. */
  onWord: (word: string) => void
}

/** The article screen: full width, text in the middle, inspector beside it. */
export const EditorScreen = (props: EditorScreenProps) => {
  const { data } = useRequest('app:state', null)
  if (!data?.open) return null
  return <OpenScreen key={props.id} {...props} workspace={data.open} face={data.preferences.readingFace} />
}

type OpenScreenProps = EditorScreenProps & Pick<Parameters<typeof ArticleDesk>[0], 'workspace' | 'face'>

const OpenScreen = ({ id, words, workspace, face, onBack, onOpenArticle, onWord }: OpenScreenProps) => {
  const place = useEditorPlace(words)
  const { opening, read, choose, replace } = useOpened(id, workspace.access.mode === 'read-only')
  if (opening.kind === 'open')
    return (
      <UndoProvider key={opening.beginning.number}>
        <ArticleDesk
          beginning={opening.beginning}
          workspace={workspace}
          face={face}
          place={place}
          onBack={onBack}
          onOpenArticle={onOpenArticle}
          onWord={onWord}
          onReplaced={replace}
        />
      </UndoProvider>
    )
  if (opening.kind === 'choosing')
    return (
      <WaitingFrame onBack={onBack}>
        <RecoveryChoice opened={opening.opened} recovered={opening.recovered} onChoose={choose} />
      </WaitingFrame>
    )
  if (opening.kind === 'failed')
    return (
      <WaitingFrame onBack={onBack}>
        <div className={classes.failed}>
          <ErrorNote
            error={opening.error}
            onRetry={() => void read()}
            actions={<LeaveButton onBack={onBack} />}
          />
        </div>
      </WaitingFrame>
    )
  return (
    <WaitingFrame onBack={onBack}>
      <div className={classes.failed}>
        <SkeletonRows count={6} />
      </div>
    </WaitingFrame>
  )
}

const LeaveButton = ({ onBack }: { onBack: () => void }) => {
  const t = useWords('editor')
  return (
    <Button size="compact-xs" onClick={onBack}>
      {t('back')}
    </Button>
  )
}

const WaitingFrame = ({ onBack, children }: { onBack: () => void; children: ReactNode }) => (
  <AppFrame title={{ left: <BackButton onBack={onBack} /> }} status={{}}>
    {children}
  </AppFrame>
)
