import { startTransition, useEffect, useState } from 'react'
import type { BodyFacts } from './body-facts'
import { bodyFactsOf, withUnchanged } from './body-facts'
import type { Draft } from './create-draft'

const rest = 400

/** Facts of the body, renewed when typing rests and the window is idle. */
export function useBodyFacts(draft: Draft): BodyFacts {
  const [facts, setFacts] = useState(() => bodyFactsOf(draft.article().body))
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let idle: number | undefined
    const show = () => {
      const now = bodyFactsOf(draft.article().body)
      startTransition(() => setFacts((before) => withUnchanged(before, now)))
    }
    const renew = () => {
      idle = requestIdleCallback(show, { timeout: 1_000 })
    }
    const stopListening = draft.onBody(() => {
      clearTimeout(timer)
      timer = setTimeout(renew, rest)
    })
    return () => {
      stopListening()
      clearTimeout(timer)
      if (idle !== undefined) cancelIdleCallback(idle)
    }
  }, [draft])
  return facts
}
