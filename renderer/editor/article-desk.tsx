import { Button } from '@mantine/core'
import { useCallback, useMemo, useState } from 'react'
import type { AppError } from '../../shared/errors'
import { ErrorNote } from '../errors/error-note'
import { useWords } from '../i18n/use-words'
import { useKeys } from '../ui/keys/use-keys'
import { AppFrame } from '../ui/shell/app-frame'
import { EditorBar } from './bar/editor-bar'
import { MoveButtons } from './bar/move-buttons'
import { MoveDialog } from './bar/move-dialog'
import { Toolbar } from './bar/toolbar'
import { Canvas } from './canvas/canvas'
import { Outline } from './canvas/outline'
import { CommentGutter } from './comments/comment-gutter'
import { DeskInspector } from './desk-inspector'
import { useDraft, useSaveState } from './draft/use-draft'
import { goToPlace } from './go-to-place'
import type { DetailField } from './inspector/detail-field'
import { focusDetail } from './inspector/detail-field'
import { useGalleryOffer } from './insert/use-gallery-offer'
import { ConflictNote } from './saving/conflict-note'
import { CopyNote } from './saving/copy-note'
import { LeaveDialog } from './saving/leave-dialog'
import { SavingLine } from './saving/saving-line'
import { TakenInNote } from './saving/taken-in-note'
import { StatusRight } from './status-right'
import { BackButton, Breadcrumb, InspectorButton } from './title-bar-parts'
import type { Desk, DeskOptions } from './use-article-desk'
import { useArticleDesk } from './use-article-desk'
import classes from './editor-screen.module.css'

/** One text on the desk: bar, paper, inspector and the truth about its saving. */
export const ArticleDesk = (options: DeskOptions) => {
  const desk = useArticleDesk(options)
  const { session, draft, editor, facts, place, isReadOnly } = desk
  const [isLinkOpen, setLinkOpen] = useState(false)
  const openLink = useCallback(() => setLinkOpen(true), [])
  const { show } = place
  const openField = useCallback(
    (field: DetailField) => {
      show('details')
      focusDetail(field)
    },
    [show],
  )
  const beside = useMemo(
    () => <CommentGutter editor={editor} comments={desk.comments} nameOf={desk.nameOf} />,
    [editor, desk.comments, desk.nameOf],
  )
  useGalleryOffer(editor)
  useKeys({
    'mod+s': () => void session.queue.flush(),
    'mod+k': isReadOnly ? undefined : openLink,
    'mod+m': isReadOnly ? undefined : desk.comments.compose,
  })
  const title = {
    left: (
      <>
        <BackButton onBack={desk.back} />
        <Breadcrumb draft={draft} onBack={desk.back} />
      </>
    ),
    right: <InspectorButton onOpen={() => place.setInspectorOpen(true)} />,
  }
  const status = {
    left: (
      <SavingLine session={session} access={desk.workspace.access} isDeleted={desk.standing.status.deleted} />
    ),
    right: (
      <StatusRight
        article={session.id}
        editor={editor}
        suggestions={desk.suggestions}
        facts={facts}
        isReadOnly={isReadOnly}
      />
    ),
  }
  return (
    <AppFrame title={title} status={status}>
      <div className={classes.desk}>
        <DeskBar desk={desk} isLinkOpen={isLinkOpen} onLinkOpenChange={setLinkOpen} />
        <DeskNotes desk={desk} />
        <div className={classes.body}>
          <Outline editor={editor} headings={facts.headings} />
          <Canvas
            draft={draft}
            editor={editor}
            isReadOnly={isReadOnly}
            face={options.face}
            titles={desk.titles}
            onLink={openLink}
            onComment={desk.comments.compose}
            onWord={desk.openWord}
            beside={beside}
            onOpenField={openField}
            words={place.words}
          />
          <DeskInspector desk={desk} />
        </div>
      </div>
      <DeskDialogs desk={desk} />
    </AppFrame>
  )
}

type DeskBarProps = { desk: Desk; isLinkOpen: boolean; onLinkOpenChange: (isOpen: boolean) => void }

const DeskBar = ({ desk, isLinkOpen, onLinkOpenChange }: DeskBarProps) => {
  const { standing, moving, roles, editor } = desk
  const toolbar = <Toolbar editor={editor} isLinkOpen={isLinkOpen} onLinkOpenChange={onLinkOpenChange} />
  const moves = (
    <MoveButtons
      status={standing.status}
      moves={standing.moves}
      roles={roles}
      busy={moving.moves.busy}
      onMove={moving.start}
    />
  )
  return (
    <EditorBar
      opened={standing}
      nameOf={desk.nameOf}
      toolbar={desk.isReadOnly ? null : toolbar}
      moves={desk.canDecide ? moves : null}
    />
  )
}

/** What went wrong, under the bar. */
const DeskNotes = ({ desk }: { desk: Desk }) => {
  const { session, moving, refresh, onReplaced, settling } = desk
  const isConflict = useSaveState(session).kind === 'conflict'
  const { error, clearError } = moving.moves
  const { takenIn, clashing } = settling
  if (!isConflict && !error && !takenIn && !settling.error && desk.copies.length === 0) return null
  return (
    <div className={classes.notes}>
      {isConflict && clashing ? (
        <ConflictNote
          key={clashing.base}
          session={session}
          settling={settling}
          disk={clashing}
          onReplaced={onReplaced}
          onSettled={refresh}
        />
      ) : null}
      {takenIn ? (
        <TakenInNote
          key={takenIn.at}
          session={session}
          takenIn={takenIn}
          isReadOnly={desk.isReadOnly}
          onClose={() => settling.setTakenIn(null)}
        />
      ) : null}
      {desk.isReadOnly
        ? null
        : desk.copies.map((copy) => (
            <CopyNote key={copy.file} session={session} copy={copy} onMerged={settling.setTakenIn} />
          ))}
      {settling.error ? <ErrorNote error={settling.error} onClose={settling.clearError} /> : null}
      {error ? (
        <ErrorNote error={error} onClose={clearError} actions={<ShowFinding desk={desk} error={error} />} />
      ) : null}
    </div>
  )
}

/** Leads to the first thing that stands in the way of a move. */
const ShowFinding = ({ desk, error }: { desk: Desk; error: AppError }) => {
  const t = useWords('checks')
  const [finding] = error.kind === 'checks-failed' ? error.findings : []
  if (!finding) return null
  const show = () => {
    desk.place.show('checks')
    goToPlace(desk, finding)
  }
  return (
    <Button size="compact-xs" onClick={show}>
      {t('show')}
    </Button>
  )
}

const DeskDialogs = ({ desk }: { desk: Desk }) => {
  const t = useWords('editor')
  const { draft, moving, leaving, session } = desk
  const [article] = useDraft(draft)
  return (
    <>
      <MoveDialog
        move={moving.asked}
        title={article.title || t('title.untitled')}
        isBusy={moving.moves.busy !== null}
        onConfirm={(move, reason) => void moving.confirm(move, reason)}
        onClose={moving.cancel}
      />
      <LeaveDialog leaving={leaving} isInJournal={session.journal.isComplete()} />
    </>
  )
}
