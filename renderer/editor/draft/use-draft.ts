import { useCallback, useSyncExternalStore } from 'react'
import type { Article } from '../../../shared/domain/article'
import type { SaveState } from '../saving/save-queue'
import type { ArticleSession } from './article-session'
import type { ArticleFields, Draft } from './create-draft'

/** The fields of the draft and the way to change them. */
export function useDraft(draft: Draft): [Article, (fields: Partial<ArticleFields>) => void] {
  const article = useSyncExternalStore(draft.onFields, draft.fields)
  const change = useCallback((fields: Partial<ArticleFields>) => draft.change(fields), [draft])
  return [article, change]
}

export function useSaveState(session: ArticleSession): SaveState {
  return useSyncExternalStore(session.onSaveState, session.saveState)
}
