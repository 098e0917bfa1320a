import type { Article } from '../../../shared/domain/article'
import type { AppError } from '../../../shared/errors'
import type { OpenedArticle } from '../../../shared/ipc/contract'
import type { Versions } from '../../../shared/merge/clash'
import type { MergedArticle } from '../../../shared/merge/merge-article'
import { settleClashes } from '../../../shared/merge/merge-article'
import type { Choices } from '../../../shared/merge/choice'
import { isSame } from '../../../shared/merge/stable-text'
import type { Result } from '../../../shared/result'
import { success } from '../../../shared/result'
import type { request as requestOfApi } from '../../api/client'
import type { ArticleSession } from '../draft/article-session'

/** Where the text came from that was taken in. */
export type TextOrigin = 'disk' | 'window' | 'copy' | 'recovered'

/** A text that came in while this one was open, and what was here before. */
export interface TakenIn {
  origin: TextOrigin
  before: Article
  after: Article
  /** When what came in was written; null where it is not known. */
  at: string | null
}

/** The names of the revisions that keep the two texts. */
export interface KeptNames {
  mine: string
  disk: string
}

interface TakingIn {
  session: Pick<ArticleSession, 'id' | 'draft' | 'queue' | 'baseText' | 'atRest' | 'adopt'>
  disk: Pick<OpenedArticle, 'article' | 'base' | 'savedAt'>
  origin: TextOrigin
  request: typeof requestOfApi
  /** What to keep before anything changes; null: both texts are safe already. */
  keep: KeptNames | null
  choices?: Choices
}

/**
 * Merges the text on the disk into the one on the screen, in one step that can be undone, and never in the middle of a
 * composition. Both texts are revisions before. `clash`: both changed the same place, nothing was done; `again`: the
 * disk or the screen has another text by now.
 */
export async function takeIn({
  session,
  disk,
  origin,
  request,
  keep,
  choices = new Map(),
}: TakingIn): Promise<Result<TakenIn | 'clash' | 'again', AppError>> {
  const base = session.baseText()
  if (!base) return success('clash')
  const merge = () => settleClashes({ base, ours: session.draft.article(), theirs: disk.article }, choices)
  if (isUnsettled(merge(), choices)) return success('clash')
  if (keep) {
    const kept = await keepBothTexts(session, disk.base, keep, request)
    if (!kept.ok) return kept.error.kind === 'text-changed' ? success('again') : kept
  }
  await session.atRest()
  if (session.baseText() !== base) return success('again')
  const before = session.draft.article()
  const merged = merge()
  if (isUnsettled(merged, choices)) return success('clash')
  session.adopt(disk, merged.article)
  return success({ origin, before, after: merged.article, at: disk.savedAt })
}

const isUnsettled = ({ clashes }: MergedArticle, choices: Choices) =>
  clashes.some(({ key }) => !choices.has(key))

/** Makes both texts revisions, so that neither can be lost; a text that is a revision already is not listed again. */
export function keepBothTexts(
  session: Pick<ArticleSession, 'id' | 'draft'>,
  base: string,
  names: KeptNames,
  request: typeof requestOfApi,
) {
  return request('revision:keep-both', { id: session.id, base, mine: session.draft.article(), names })
}

/** Takes back what came in, and leaves what was written since. */
export function takeBack(session: Pick<ArticleSession, 'draft'>, { before, after }: TakenIn): void {
  const versions: Versions<Article> = { base: after, ours: session.draft.article(), theirs: before }
  session.draft.replace(settleClashes(versions, new Map()).article)
}

/** Whether what came in can be seen at all. */
export const isNews = ({ before, after }: TakenIn) => !isSame(before, after)
