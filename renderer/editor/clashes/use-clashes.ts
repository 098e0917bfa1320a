import { useMemo, useState } from 'react'
import type { Article } from '../../../shared/domain/article'
import type { Choice, Choices } from '../../../shared/merge/choice'
import type { Versions } from '../../../shared/merge/clash'
import { settleClashes } from '../../../shared/merge/merge-article'

export type Clashes = ReturnType<typeof useClashes>

/** The clashes of two texts, which one is looked at, and what was chosen. */
export function useClashes(
  versions: Versions<Article>,
  [choices, setChoices]: [Choices, (choices: Choices) => void],
) {
  const [current, setCurrent] = useState(0)
  const { clashes } = useMemo(() => settleClashes(versions, choices), [versions, choices])
  const place = Math.min(current, Math.max(0, clashes.length - 1))
  return {
    clashes,
    choices,
    choose: (key: string, choice: Choice) => setChoices(new Map([...choices, [key, choice]])),
    place,
    left: clashes.filter(({ key }) => !choices.has(key)).length,
    go: (to: number) => setCurrent(Math.max(0, Math.min(to, clashes.length - 1))),
    goToOpen: () => {
      const later = clashes.findIndex(({ key }, index) => index > place && !choices.has(key))
      const first = clashes.findIndex(({ key }) => !choices.has(key))
      setCurrent(Math.max(0, later === -1 ? first : later))
    },
  }
}
