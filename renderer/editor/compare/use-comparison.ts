import { useState } from 'react'
import type { Preferences } from '../../../shared/domain/settings'
import { request } from '../../api/client'
import { useRequest } from '../../api/queries'

export type Comparison = NonNullable<Preferences['comparison']>

const usual: Comparison = { view: 'columns', unit: 'word' }

/** How this person likes to compare; the choice is kept on this computer. */
export function useComparison(): [Comparison, (part: Partial<Comparison>) => void] {
  const kept = useRequest('app:state', null).data?.preferences.comparison
  const [chosen, setChosen] = useState<Comparison | null>(null)
  const comparison = chosen ?? kept ?? usual
  const change = (part: Partial<Comparison>) => {
    const next = { ...comparison, ...part }
    setChosen(next)
    void request('app:set-preferences', { comparison: next })
  }
  return [comparison, change]
}
