import type { WorkspaceStore } from '../store/store'

/** Which article an earlier import of the same bytes made. */
export interface KnownPages {
  /** The article, unless it was deleted since; null for bytes that are new. */
  find(sha256: string): string | null
}

/** Where articles came from is in the cache of summaries, so that no article is read. */
export function createKnownPages(store: WorkspaceStore): KnownPages {
  return {
    find: (sha256) =>
      store.summaries
        .origins()
        .find(({ origin, deleted }) => !deleted && origin.kind === 'page' && origin.sha256 === sha256)
        ?.article ?? null,
  }
}
