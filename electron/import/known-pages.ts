import type { WorkspaceStore } from '../store/store'

/** Which article an earlier import of the same bytes made. */
export interface KnownPages {
  /** The article, unless it was deleted since; null for bytes that are new. */
  find(sha256: string): Promise<string | null>
  add(sha256: string, article: string): void
}

const readAtOnce = 16

/** Origins are in the articles alone, so each article is read once; later answers look only at articles that are new. */
export function createKnownPages(store: WorkspaceStore): KnownPages {
  const pages = new Map<string, string>()
  const seen = new Set<string>()

  async function readNew(): Promise<void> {
    const fresh = store.articles.ids().filter((id) => !seen.has(id))
    for (let from = 0; from < fresh.length; from += readAtOnce) {
      await Promise.all(fresh.slice(from, from + readAtOnce).map(readOne))
    }
  }

  async function readOne(id: string): Promise<void> {
    const loaded = await store.articles.load(id)
    if (!loaded.ok) return
    seen.add(id)
    const { origin } = loaded.value.article
    if (origin && !isDeleted(id)) pages.set(origin.sha256, id)
  }

  function isDeleted(id: string): boolean {
    return store.summaries.get(id)?.status.deleted ?? false
  }

  return {
    async find(sha256) {
      await readNew()
      const id = pages.get(sha256)
      return id === undefined || isDeleted(id) ? null : id
    },
    add(sha256, article) {
      seen.add(article)
      pages.set(sha256, article)
    },
  }
}
