import type { SearchWord } from '../../shared/domain/search-query'
import { useMemo, useState } from 'react'

export const inspectorTabs = [
  'details',
  'recommended',
  'checks',
  'schedule',
  'comments',
  'suggestions',
  'revisions',
] as const
export type InspectorTabName = (typeof inspectorTabs)[number]

/** Where a person is on the screen; it stays when another text takes the place of the one shown. */
export interface EditorPlace {
  tab: InspectorTabName
  setTab: (tab: InspectorTabName) => void
  /** In narrow windows, where the inspector is a drawer. */
  isInspectorOpen: boolean
  setInspectorOpen: (isOpen: boolean) => void
  show: (tab: InspectorTabName) => void
  /** What was looked for when the article was opened. */
  words: readonly SearchWord[] | undefined
}

export function useEditorPlace(words?: readonly SearchWord[]): EditorPlace {
  const [tab, setTab] = useState<InspectorTabName>('details')
  const [isInspectorOpen, setInspectorOpen] = useState(false)
  return useMemo(
    () => ({
      tab,
      setTab,
      isInspectorOpen,
      setInspectorOpen,
      words,
      show(next: InspectorTabName) {
        setTab(next)
        setInspectorOpen(true)
      },
    }),
    [tab, isInspectorOpen, words],
  )
}
