import type { Editor } from '@tiptap/react'
import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import type { Finding } from '../../../shared/domain/checks/finding'
import { useRequest } from '../../api/queries'
import type { ArticleSession } from '../draft/article-session'
import { goToFinding } from './go-to-finding'
import type { ChecksState, LiveChecks } from './live-checks'
import { createLiveChecks } from './live-checks'
import { takeFixes } from './take-fixes'

export type Checks = ReturnType<typeof useChecks>

const nothingYet: ChecksState = { findings: null, isChecking: false }
const noListener = () => () => undefined

/** What the rules find in the open article, and what can be done about it. */
export function useChecks({ session, editor }: { session: ArticleSession; editor: Editor }) {
  const { data: context, error } = useRequest('check:rules', null)
  const ignored = useRef(new Set<string>())
  const [live, setLive] = useState<LiveChecks | null>(null)
  useEffect(() => {
    if (!context || editor.isDestroyed) return
    const started = createLiveChecks({ editor, session, context, ignored: ignored.current })
    setLive(started)
    return () => {
      started.stop()
      setLive(null)
    }
  }, [context, editor, session])
  const state = useSyncExternalStore(live?.onState ?? noListener, live?.state ?? (() => nothingYet))
  const fix = useCallback(
    (findings: readonly Finding[]) => takeFixes(editor, session.draft, findings),
    [editor, session],
  )
  const goTo = useCallback((finding: Finding) => goToFinding(editor, finding), [editor])
  return useMemo(
    () => ({
      ...state,
      error,
      settings: context?.settings ?? {},
      checkNow: () => live?.checkNow(),
      ignore: (findings: readonly Finding[]) => live?.ignore(findings),
      fix,
      goTo,
    }),
    [state, error, context, live, fix, goTo],
  )
}
