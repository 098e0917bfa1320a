import type { Origin } from '../../shared/domain/article'
import type { WorkspaceStore } from '../store/store'

export interface KnownArticle {
  article: string
  origin: Origin
  /** False: its import was cut off before its decision was written. */
  isDecided: boolean
}

/** Which article an earlier import made of the same thing. */
export interface KnownOrigins {
  /** By its key in its origin; by its bytes where it has no key. */
  find(kind: Origin['kind'], key: string, sha256: string): KnownArticle | null
  /** The same content, imported under another name of the folder or archive. */
  findMoved(kind: Origin['kind'], key: string, sha256: string): KnownArticle | null
  add(known: KnownArticle): void
}

/** Looks into the cache of summaries, so that no article is read. Articles that were deleted since are not known. */
export function createKnownOrigins(store: WorkspaceStore): KnownOrigins {
  const byName = new Map<string, KnownArticle>()
  const byContent = new Map<string, KnownArticle>()
  const add = (known: KnownArticle) => {
    const { kind, key, sha256 } = known.origin
    byName.set(nameOf(kind, key ?? '', sha256), known)
    byContent.set(`${kind} ${sha256}`, known)
  }
  for (const { article, origin, deleted, isDecided } of store.summaries.origins()) {
    if (!deleted) add({ article, origin, isDecided })
  }
  return {
    find: (kind, key, sha256) => byName.get(nameOf(kind, key, sha256)) ?? null,
    findMoved: (kind, key, sha256) => {
      const known = byContent.get(`${kind} ${sha256}`)
      return known && topOf(known.origin.key ?? '') !== topOf(key) ? known : null
    },
    add,
  }
}

function nameOf(kind: Origin['kind'], key: string, sha256: string): string {
  return key === '' ? `${kind} ${sha256}` : `${kind}\n${key}`
}

/** The name of the folder or archive that a key begins with. */
function topOf(key: string): string {
  return key.split('/')[0] ?? ''
}
