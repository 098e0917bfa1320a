import { Button } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { AppError } from '../../../shared/errors'
import type { OpenedArticle } from '../../../shared/ipc/contract'
import type { Choices } from '../../../shared/merge/choice'
import { mergeArticle } from '../../../shared/merge/merge-article'
import { request } from '../../api/client'
import { ErrorNote } from '../../errors/error-note'
import { useFormat } from '../../i18n/format-provider'
import { useWords } from '../../i18n/use-words'
import { Note } from '../../ui/parts/note'
import { ClashScreen } from '../clashes/clash-screen'
import { CompareDialog } from '../compare/compare-dialog'
import type { ArticleSession } from '../draft/article-session'
import { settleConflict } from './settle-conflict'
import type { ConflictChoice } from './settle-conflict'
import { keepBothTexts, takeIn } from './take-in'
import type { Settling } from './use-settling'

type ConflictNoteProps = {
  session: ArticleSession
  settling: Settling
  disk: OpenedArticle
  onReplaced: (opened: OpenedArticle) => void
  onSettled: () => Promise<void>
}

/** Somebody else wrote in the same place: each place can be settled, or one text chosen, and neither is lost. */
export const ConflictNote = ({ session, settling, disk, onReplaced, onSettled }: ConflictNoteProps) => {
  const t = useWords('editor')
  const m = useWords('merging')
  const format = useFormat()
  const [shown, setShown] = useState<'texts' | 'clashes' | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  const [error, setError] = useState<AppError | null>(null)
  const count = useMemo(() => clashCount(session, disk), [session, disk])
  const choose = async (choice: ConflictChoice) => {
    setIsBusy(true)
    const settled = await settleConflict(choice, {
      id: session.id,
      queue: session.queue,
      request,
      name: t('conflict.diskName'),
    })
    setIsBusy(false)
    if (!settled.ok) return setError(settled.error)
    settling.end(null)
    if (settled.value) onReplaced(settled.value)
    else await onSettled()
  }
  const openClashes = async () => {
    const names = { mine: m('kept.mine'), disk: m('kept.disk') }
    const kept = await keepBothTexts(session, disk.base, names, request)
    if (kept.ok) setShown('clashes')
    else setError(kept.error)
  }
  const choice = (which: ConflictChoice) => (
    <Button size="compact-xs" loading={isBusy} onClick={() => void choose(which)}>
      {t(`conflict.${which}`)}
    </Button>
  )
  const at = format.moment(disk.savedAt, 'second')
  return (
    <>
      <Note
        tone="warn"
        actions={
          <>
            {count === null ? null : (
              <Button size="compact-xs" variant="filled" onClick={() => void openClashes()}>
                {m('clash.open')}
              </Button>
            )}
            <Button size="compact-xs" onClick={() => setShown('texts')}>
              {t('conflict.compare')}
            </Button>
            {choice('mine')}
          </>
        }
      >
        {count === null ? t('conflict.said') : m('clash.said', { at, count })}
      </Note>
      {error ? <ErrorNote error={error} onClose={() => setError(null)} /> : null}
      {shown === 'texts' ? (
        <CompareDialog
          title={t('conflict.title')}
          left={{ title: t('conflict.diskText'), at, article: disk.article, action: choice('disk') }}
          right={{
            title: t('conflict.myText'),
            at: null,
            article: session.draft.article(),
            action: choice('mine'),
          }}
          onClose={() => setShown(null)}
        />
      ) : null}
      {shown === 'clashes' ? (
        <DiskClashes session={session} settling={settling} disk={disk} onClose={() => setShown(null)} />
      ) : null}
    </>
  )
}

/** Null where it is not known what both texts were made from. */
function clashCount(session: ArticleSession, disk: OpenedArticle): number | null {
  const base = session.baseText()
  return base ? mergeArticle(base, session.draft.article(), disk.article).clashes.length : null
}

type DiskClashesProps = Pick<ConflictNoteProps, 'session' | 'settling' | 'disk'> & { onClose: () => void }

const DiskClashes = ({ session, settling, disk, onClose }: DiskClashesProps) => {
  const t = useWords('editor')
  const [error, setError] = useState<AppError | null>(null)
  const [choices, setChoices] = useState<Choices>(new Map())
  const [versions] = useState(() => {
    const ours = session.draft.article()
    return { base: session.baseText() ?? ours, ours, theirs: disk.article }
  })
  const finish = async (chosen: Choices) => {
    const taken = await takeIn({ session, disk, origin: 'disk', request, keep: null, choices: chosen })
    if (!taken.ok) return setError(taken.error)
    if (taken.value === 'clash' || taken.value === 'again') return
    onClose()
    settling.end(taken.value)
  }
  return (
    <ClashScreen
      versions={versions}
      chosen={[choices, setChoices]}
      theirs={t('conflict.diskText')}
      error={error}
      onFinish={finish}
      onClose={onClose}
    />
  )
}
