import type { OpenedArticle } from '../../../shared/ipc/contract'
import { mergeArticle } from '../../../shared/merge/merge-article'
import { request } from '../../api/client'
import type { TakenIn } from './take-in'

type Recovered = NonNullable<OpenedArticle['recovered']>

/**
 * Merges recovered writing with a text that came to the disk since, and keeps both as revisions. Null where nothing
 * came, or a person has to choose; `again` where the disk has yet another text.
 */
export async function mergeRecovered(
  disk: OpenedArticle,
  { article, base, baseText }: Recovered,
  names: { mine: string; disk: string },
): Promise<TakenIn | 'again' | null> {
  if (base === disk.base || baseText === null) return null
  const merged = mergeArticle(baseText, article, disk.article)
  if (merged.clashes.length > 0) return null
  const kept = await request('revision:keep-both', {
    id: article.id,
    base: disk.base,
    mine: article,
    names,
  })
  if (!kept.ok) return kept.error.kind === 'text-changed' ? 'again' : null
  return { origin: 'recovered', before: article, after: merged.article, at: disk.savedAt }
}
