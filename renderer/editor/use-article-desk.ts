import { useCallback, useEffect, useRef, useState } from 'react'
import type { Move } from '../../shared/domain/workflow'
import type { OpenedArticle, OpenWorkspace } from '../../shared/ipc/contract'
import { useWords } from '../i18n/use-words'
import { isAskedMove } from './bar/move-dialog'
import type { AskedMove } from './bar/move-dialog'
import { useArticleMoves } from './bar/use-article-moves'
import type { TitleFieldsHandle } from './canvas/title-fields'
import { useBodyEditor } from './canvas/use-body-editor'
import { useChecks } from './checks/use-checks'
import { useComments } from './comments/use-comments'
import { createArticleSession } from './draft/article-session'
import { useBodyFacts } from './draft/use-body-facts'
import { focusDetail } from './inspector/detail-field'
import { useConflictCopies } from './saving/use-conflict-copies'
import { useFlushMoments } from './saving/use-flush-moments'
import { useLeaving } from './saving/use-leaving'
import { useSettling } from './saving/use-settling'
import { useSuggestions } from './suggestions/use-suggestions'
import type { EditorPlace } from './use-editor-place'
import type { Beginning } from './use-opened'
import { usePeople } from './use-people'
import { useStanding } from './use-standing'

export interface DeskOptions {
  beginning: Beginning
  workspace: OpenWorkspace
  face: 'hei' | 'song'
  place: EditorPlace
  onBack: () => void
  onOpenArticle: (id: string) => void
  /** Opens the entry of the house word list, or a new one for it. */
  onWord: (word: string) => void
  /** Another text takes the place of the one shown. */
  onReplaced: (opened: OpenedArticle) => void
}

export type Desk = ReturnType<typeof useArticleDesk>

function useSession({ opened, isRecovered, baseText }: Beginning) {
  const [session] = useState(() =>
    createArticleSession({ article: opened.article, base: opened.base, isChanged: isRecovered, baseText }),
  )
  useEffect(() => session.start(), [session])
  useFlushMoments(session)
  return session
}

function useMoving(session: ReturnType<typeof useSession>, refresh: () => Promise<void>, place: EditorPlace) {
  const moves = useArticleMoves(session, refresh)
  const [asked, setAsked] = useState<AskedMove | null>(null)
  const { run } = moves
  const { show } = place
  const start = useCallback(
    (move: Move) => {
      if (move === 'schedule') {
        show('schedule')
        focusDetail('schedule')
      } else if (isAskedMove(move)) setAsked(move)
      else void run(move)
    },
    [run, show],
  )
  const confirm = useCallback(
    async (move: AskedMove, reason: string | null) => {
      await run(move, { reason })
      setAsked(null)
    },
    [run],
  )
  const cancel = useCallback(() => setAsked(null), [])
  return { moves, asked, start, confirm, cancel }
}

/** Everything that the parts of the article screen share. */
export function useArticleDesk({
  beginning,
  workspace,
  place,
  onBack,
  onOpenArticle,
  onWord,
  onReplaced,
}: DeskOptions) {
  const t = useWords('editor')
  const session = useSession(beginning)
  const { draft } = session
  const settling = useSettling(session, beginning.takenIn, workspace.access.mode !== 'write')
  const { standing, refresh } = useStanding(session, beginning.opened, settling.settle)
  const moving = useMoving(session, refresh, place)
  const facts = useBodyFacts(draft)
  const { nameOf } = usePeople()
  const leaving = useLeaving(session)
  const titles = useRef<TitleFieldsHandle>(null)
  const canDecide = workspace.access.mode === 'write'
  const isReadOnly = !canDecide || standing.status.deleted
  const editor = useBodyEditor({
    draft,
    isReadOnly,
    placeholder: t('bodyPlaceholder'),
    label: t('body'),
    codeWords: { language: t('code.language'), plain: t('code.plain') },
    person: workspace.person.id,
    onLeaveStart: () => titles.current?.focusEnd(),
  })
  const comments = useComments({ session, editor, person: workspace.person, isReadOnly, place })
  const checks = useChecks({ session, editor })
  const copies = useConflictCopies(session.id)
  const suggestions = useSuggestions(editor)
  return {
    session,
    draft,
    checks,
    copies,
    comments,
    suggestions,
    standing,
    settling,
    refresh,
    moving,
    facts,
    nameOf,
    leaving,
    titles,
    canDecide,
    isReadOnly,
    editor,
    workspace,
    place,
    roles: workspace.person.roles,
    onReplaced,
    openWord: onWord,
    back: () => leaving.leave(onBack),
    openArticle: (id: string) => leaving.leave(() => onOpenArticle(id)),
  }
}
