import { createContext, useContext } from 'react'
import type { ReactNode } from 'react'
import type { State } from '../../../shared/domain/workflow'

/** What the kit itself says. It knows no language: the program hands these over. */
export type KitWords = {
  locale: string
  state: Record<State, string>
  stage: { first: string; second: string; final: string }
  confidence: { hi: string; mid: string; lo: string }
  undo: string
  cancel: string
  close: string
  select: string
  selectAll: string
  loading: string
  mainNavigation: string
  inspector: string
}

const KitWordsContext = createContext<KitWords | null>(null)

export const KitWordsProvider = ({ words, children }: { words: KitWords; children: ReactNode }) => (
  <KitWordsContext.Provider value={words}>{children}</KitWordsContext.Provider>
)

export const useKitWords = (): KitWords => {
  const words = useContext(KitWordsContext)
  if (!words) throw new Error('The interface kit is used outside GalleyProvider, which gives it its words')
  return words
}
