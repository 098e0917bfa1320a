import { useState } from 'react'
import { documentText } from '../../../shared/document/walk'
import type { SearchWord } from '../../../shared/domain/search-query'
import { markHits } from '../../../shared/text/mark-hits'
import type { Draft } from '../draft/create-draft'

/**
 * The first place in the body of what was looked for, as it is written there: in the script and width of the text. Null
 * where nothing was, or where it stands in the titles alone.
 */
export function useSought(draft: Draft, words: readonly SearchWord[] | undefined): string | null {
  const [sought] = useState(() => {
    if (!words) return null
    const { text, marks } = markHits(documentText(draft.article().body), words)
    const [first] = marks
    return first ? text.slice(...first) : null
  })
  return sought
}
