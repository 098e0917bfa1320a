import type { Article } from '../../shared/domain/article'
import type { Decision } from '../../shared/domain/decision'
import { documentText } from '../../shared/document/walk'
import { withoutSuggestions } from '../../shared/document/without-suggestions'
import type { RevisionEntry } from '../../shared/ipc/contract'
import { isSame } from '../../shared/merge/stable-text'
import { failure, success } from '../../shared/result'
import type { Result } from '../../shared/result'
import { countText } from '../../shared/text/count'
import type { StoredArticle, WorkspaceStore } from '../store/store'

export interface Revisions {
  /** The moments at which a revision was made or decided on, newest first. */
  list(id: string): Promise<Result<RevisionEntry[]>>
  show(id: string, revision: string): Promise<Result<Article>>
  /** Keeps the working copy as a revision under a name. */
  keep(id: string, by: string, base: string, name: string): Promise<Result<Decision>>
  /**
   * Keeps `mine`, and the working copy where it is given a name, before they are merged. A text that the list of
   * revisions has already is not added to it again.
   */
  keepBoth(id: string, texts: TwoTexts): Promise<Result<null>>
  /** Makes an old revision the working copy; the text that it replaces is kept as a revision first. */
  restore(id: string, by: string, base: string, revision: string): Promise<Result<StoredArticle>>
}

export interface TwoTexts {
  by: string
  base: string
  mine: Article
  names: { mine: string; disk: string | null }
}

export function createRevisions(store: WorkspaceStore): Revisions {
  async function list(id: string): Promise<Result<RevisionEntry[]>> {
    const entries: RevisionEntry[] = []
    const words = new Map<string, number>()
    for (const { decision } of await store.decisions.list(id)) {
      const { revision } = decision
      if (revision === null) continue
      if (!words.has(revision)) {
        const loaded = await store.history.load(id, revision)
        words.set(revision, loaded.ok ? wordsIn(loaded.value.article) : 0)
      }
      entries.push(toEntry(decision, revision, words.get(revision) ?? 0))
    }
    return success(entries.reverse())
  }

  async function show(id: string, revision: string): Promise<Result<Article>> {
    const loaded = await store.history.load(id, revision)
    return loaded.ok ? success(loaded.value.article) : loaded
  }

  async function keep(id: string, by: string, base: string, name: string): Promise<Result<Decision>> {
    const stored = await loadAt(store, id, base)
    if (!stored.ok) return stored
    const revision = await store.history.add(stored.value.article)
    if (!revision.ok) return revision
    return store.decisions.add(id, { kind: 'keep', by, revision: revision.value, reason: name })
  }

  async function isListed(article: Article): Promise<boolean> {
    const decisions = await store.decisions.list(article.id)
    const listed = new Set(decisions.flatMap(({ decision }) => decision.revision ?? []))
    for (const revision of [...listed].reverse()) {
      const loaded = await store.history.load(article.id, revision)
      if (loaded.ok && isSame(loaded.value.article, article)) return true
    }
    return false
  }

  async function keepUnlessListed(by: string, article: Article, name: string): Promise<Result<null>> {
    if (await isListed(article)) return success(null)
    const revision = await store.history.add(article)
    if (!revision.ok) return revision
    const kept = await store.decisions.add(article.id, {
      kind: 'keep',
      by,
      revision: revision.value,
      reason: name,
    })
    return kept.ok ? success(null) : kept
  }

  async function keepBoth(id: string, { by, base, mine, names }: TwoTexts): Promise<Result<null>> {
    const stored = await loadAt(store, id, base)
    if (!stored.ok) return stored
    const kept = await keepUnlessListed(by, mine, names.mine)
    if (!kept.ok || names.disk === null) return kept
    return keepUnlessListed(by, stored.value.article, names.disk)
  }

  async function restore(
    id: string,
    by: string,
    base: string,
    revision: string,
  ): Promise<Result<StoredArticle>> {
    const stored = await loadAt(store, id, base)
    if (!stored.ok) return stored
    const wanted = await store.history.load(id, revision)
    if (!wanted.ok) return wanted
    const before = await store.history.add(stored.value.article)
    if (!before.ok) return before
    const kept = await store.decisions.add(id, { kind: 'keep', by, revision: before.value })
    if (!kept.ok) return kept
    const saved = await store.articles.save(wanted.value.article, base)
    if (!saved.ok) return saved
    const decided = await store.decisions.add(id, { kind: 'restore', by, revision })
    if (!decided.ok) return decided
    await store.deskLog.add({ by, what: 'article-restore', article: id, details: { revision } })
    return saved
  }

  return { list, show, keep, keepBoth, restore }
}

const wordsIn = ({ body }: Article) => countText(documentText(withoutSuggestions(body, 'accepted'))).words

async function loadAt(store: WorkspaceStore, id: string, base: string): Promise<Result<StoredArticle>> {
  const stored = await store.articles.load(id)
  if (!stored.ok || stored.value.base === base) return stored
  return failure({ kind: 'text-changed', article: id, expected: base, current: stored.value.base })
}

function toEntry(decision: Decision, revision: string, words: number): RevisionEntry {
  const { id, kind, by, at, reason } = decision
  return { decision: id, revision, kind, by, at, reason, words }
}
