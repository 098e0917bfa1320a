import { Button, Modal } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { ReactNode } from 'react'
import type { AppError } from '../../../shared/errors'
import type { OpenedArticle } from '../../../shared/ipc/contract'
import { request } from '../../api/client'
import { ErrorNote } from '../../errors/error-note'
import { useWords } from '../../i18n/use-words'
import { FocusBack } from '../../ui/parts/focus-back'
import { Note } from '../../ui/parts/note'
import type { ArticleSession } from '../draft/article-session'
import { TwoTexts } from '../revisions/two-texts'
import revisions from '../revisions/revisions.module.css'
import { MergeButton } from './merge-button'
import { settleConflict } from './settle-conflict'
import type { ConflictChoice } from './settle-conflict'

type ConflictNoteProps = {
  session: ArticleSession
  onReplaced: (opened: OpenedArticle) => void
  onSettled: () => Promise<void>
}

/** Somebody else wrote the article: both texts can be seen, either can be chosen, and neither is lost. */
export const ConflictNote = ({ session, onReplaced, onSettled }: ConflictNoteProps) => {
  const t = useWords('editor')
  const [isComparing, setIsComparing] = useState(false)
  const [isBusy, setIsBusy] = useState(false)
  const [error, setError] = useState<AppError | null>(null)
  const choose = async (choice: ConflictChoice) => {
    setIsBusy(true)
    const { queue, id } = session
    const settled = await settleConflict(choice, { id, queue, request, name: t('conflict.diskName') })
    setIsBusy(false)
    if (!settled.ok) return setError(settled.error)
    setIsComparing(false)
    if (settled.value) onReplaced(settled.value)
    else await onSettled()
  }
  const choice = (which: ConflictChoice) => (
    <Button size="compact-xs" loading={isBusy} onClick={() => void choose(which)}>
      {t(`conflict.${which}`)}
    </Button>
  )
  return (
    <>
      <Note
        tone="warn"
        actions={
          <>
            <MergeButton session={session} onMerged={onReplaced} onError={setError} />
            <Button size="compact-xs" onClick={() => setIsComparing(true)}>
              {t('conflict.compare')}
            </Button>
            {choice('mine')}
          </>
        }
      >
        {t('conflict.said')}
      </Note>
      {error ? <ErrorNote error={error} onClose={() => setError(null)} /> : null}
      {isComparing ? (
        <Modal
          opened
          onClose={() => setIsComparing(false)}
          title={t('conflict.title')}
          size="min(1180px, 92vw)"
          closeButtonProps={{ 'aria-label': t('close') }}
        >
          <FocusBack />
          <div className={revisions.dialog}>
            <ConflictTexts session={session} mine={choice('mine')} disk={choice('disk')} />
          </div>
        </Modal>
      ) : null}
    </>
  )
}

const ConflictTexts = (props: { session: ArticleSession; mine: ReactNode; disk: ReactNode }) => {
  const { session, mine, disk } = props
  const t = useWords('editor')
  const [opened, setOpened] = useState<OpenedArticle | null>(null)
  const [own] = useState(() => session.draft.article())
  useEffect(() => {
    let isGone = false
    void request('article:open', { id: session.id }).then((result) => {
      if (result.ok && !isGone) setOpened(result.value)
    })
    return () => {
      isGone = true
    }
  }, [session.id])
  if (!opened) return null
  return (
    <TwoTexts
      left={{ title: t('conflict.diskText'), at: null, article: opened.article, action: disk }}
      right={{ title: t('conflict.myText'), at: null, article: own, action: mine }}
    />
  )
}
