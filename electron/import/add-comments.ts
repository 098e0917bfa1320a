import type { Article } from '../../shared/domain/article'
import { anchorText, rangeAnchor, toPlace } from '../../shared/domain/anchor-text'
import type { Anchor } from '../../shared/domain/comment'
import { longestComment } from '../../shared/domain/comment'
import type { Result } from '../../shared/result'
import { success } from '../../shared/result'
import type { WorkspaceStore } from '../store/store'
import type { FoundComment } from './found-article'

/**
 * Adds the remarks that stood in the margin. Their authors are nobody here, so whoever imports says it for them, with
 * their name in front. Where the article has comments already, they are from the import that was cut off.
 */
export async function addComments(
  store: WorkspaceStore,
  article: Article,
  comments: readonly FoundComment[],
  by: string,
): Promise<Result<null>> {
  if (comments.length === 0) return success(null)
  const there = await store.comments.list(article.id)
  if (!there.ok) return there
  for (const comment of comments.slice(there.value.length)) {
    const head = [comment.author, comment.at?.slice(0, 10)].filter(Boolean).join(' ')
    const text = (head === '' ? comment.text : `${head}：${comment.text}`).slice(0, longestComment)
    if (text.trim() === '') continue
    const anchor = anchorOf(article, comment.quote)
    const added = await store.comments.add(article.id, { by, parent: null, anchor, content: [{ text }] })
    if (!added.ok) return added
  }
  return success(null)
}

function anchorOf({ body }: Article, quote: string): Anchor {
  const whole = anchorText(body)
  const start = quote === '' ? -1 : whole.text.indexOf(quote)
  const range =
    start < 0 ? null : rangeAnchor(body, toPlace(whole, start), toPlace(whole, start + quote.length))
  return range ?? { kind: 'article' }
}
