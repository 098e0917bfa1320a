import type { Editor } from '@tiptap/react'
import { startTransition, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Finding } from '../../../shared/domain/checks/finding'
import { useWords } from '../../i18n/use-words'
import { useUndo } from '../../ui/parts/undo-bar'
import type { ArticleSession } from '../draft/article-session'
import { goToFinding } from './go-to-finding'
import type { ChecksState, LiveChecks } from './live-checks'
import { createLiveChecks } from './live-checks'
import type { TakenFixes } from './take-fixes'
import { takeFixes } from './take-fixes'
import { useCheckContext } from './use-check-context'

export type Checks = ReturnType<typeof useChecks>

interface Options {
  session: ArticleSession
  editor: Editor
}

/** What the rules find in the open article, and what can be done about it. */
export function useChecks({ session, editor }: Options) {
  const { context, error } = useCheckContext(session.draft)
  const { live, state } = useLive({ session, editor }, context)
  const t = useWords('checks')
  const offerUndo = useUndo()
  const fix = useFix({ session, editor })
  const goTo = useCallback((finding: Finding) => goToFinding(editor, finding), [editor])
  return useMemo(
    () => ({
      ...state,
      error,
      settings: context?.settings ?? {},
      checkNow: () => live?.checkNow(),
      ignore: (findings: readonly Finding[]) => {
        live?.ignore(findings)
        offerUndo({ message: t('ignored', { count: findings.length }), undo: () => live?.heed(findings) })
      },
      fix,
      goTo,
    }),
    [state, error, context, live, fix, goTo, offerUndo, t],
  )
}

function useLive({ session, editor }: Options, context: ReturnType<typeof useCheckContext>['context']) {
  const ignored = useRef(new Set<string>())
  const [state, setState] = useState<ChecksState>({ findings: null, isChecking: false })
  const last = useRef(state)
  const [live, setLive] = useState<LiveChecks | null>(null)
  useEffect(() => {
    if (!context || editor.isDestroyed) return
    const before = last.current
    const started = createLiveChecks({ editor, session, context, ignored: ignored.current, before })
    setLive(started)
    // What a long article is found to have is drawn in pieces, between keys.
    const show = () => startTransition(() => setState(started.state()))
    const stopListening = started.onState(show)
    show()
    return () => {
      stopListening()
      last.current = started.state()
      started.stop()
      setLive(null)
    }
  }, [context, editor, session])
  return { live, state }
}

const fieldsOf = ({ fields }: TakenFixes) => Object.keys(fields) as (keyof typeof fields)[]

/** Takes fixes; where a field of the article was fixed, which has no undo of its own, one is offered for all. */
function useFix({ session: { draft }, editor }: Options) {
  const t = useWords('checks')
  const offerUndo = useUndo()
  return useCallback(
    (findings: readonly Finding[]) => {
      const taken = takeFixes(editor, draft, findings)
      if (fieldsOf(taken).length === 0) return
      const { doc } = editor.state
      const after = draft.fields()
      offerUndo({
        message: t('fixed', { count: findings.filter(({ fix }) => fix).length }),
        undo: () => {
          // What was written since is not taken back with it.
          if (fieldsOf(taken).every((name) => draft.fields()[name] === after[name]))
            draft.change(taken.fields)
          if (taken.isBodyFixed && editor.state.doc.eq(doc)) editor.commands.undo()
        },
      })
    },
    [draft, editor, offerUndo, t],
  )
}
