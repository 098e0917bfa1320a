import type { Article } from '../../shared/domain/article'
import type { WorkspaceStore } from '../store/store'
import { articleHash } from '../store/article-hash'

/**
 * The text as the source had it when it was last brought into this article, with the hash that its file would have; null where that revision is not here.
 * An import that was taken back does not count: its text has another origin than the article.
 */
export async function broughtBy(
  store: WorkspaceStore,
  { id, origin }: Article,
): Promise<{ article: Article; base: string } | null> {
  const decisions = await store.decisions.list(id)
  for (const { decision } of decisions.reverse()) {
    if (decision.kind !== 'import' || decision.revision === null) continue
    const revision = await store.history.load(id, decision.revision)
    const brought = revision.ok ? revision.value.article : null
    if (brought && brought.origin?.sha256 === origin?.sha256)
      return { article: brought, base: articleHash(brought) }
  }
  return null
}
