import type { Article } from '../../../shared/domain/article'
import { isSame } from '../../../shared/merge/stable-text'
import { request } from '../../api/client'
import { systemClock } from '../saving/clock'
import type { JournalWriter } from '../saving/journal-writer'
import { createJournalWriter } from '../saving/journal-writer'
import type { SaveQueue, SavedArticle, SaveState } from '../saving/save-queue'
import { createSaveQueue } from '../saving/save-queue'
import { articleText } from './article-text'
import { createCompositionGuard } from './composition-guard'
import type { Draft } from './create-draft'
import { createDraft } from './create-draft'

/** One opened text: what is on the screen, and how it gets to the disk. */
export interface ArticleSession {
  id: string
  draft: Draft
  queue: SaveQueue
  journal: JournalWriter
  saveState(): SaveState
  onSaveState(listener: () => void): () => void
  onSaved(listener: (saved: SavedArticle) => void): () => void
  isComposing(): boolean
  /** Waits until no input method is composing. */
  atRest(): Promise<void>
  /** The text that the unsaved one was made from; null where it is not known (recovered writing, until it is saved). */
  baseText(): Article | null
  /** The disk has another text now, and `text` is what it and the one on the screen make together. */
  adopt(disk: { article: Article; base: string }, text: Article): void
  /** Listens to the window; gives the function that stops, after saving what is left. */
  start(): () => void
}

interface SessionStart {
  article: Article
  base: string
  /** The text is not what the disk has (recovered writing): it is saved at once. */
  isChanged: boolean
  /** What the disk has, where the text is another one and it is known what it was made from. */
  baseText: Article | null
}

export function createArticleSession({ article, base, isChanged, ...start }: SessionStart): ArticleSession {
  const stateListeners = new Set<() => void>()
  const savedListeners = new Set<(saved: SavedArticle) => void>()
  let isComposing = () => false
  const composing = () => isComposing()
  const draft = createDraft(article, () => {
    queue.changed()
    journal.touch()
  })
  let baseText = isChanged ? start.baseText : article
  const rest = createRest()
  const save = async (on: string) => {
    const text = draft.article()
    const saved = await request('article:save', { article: articleText(text), base: on })
    if (saved.ok) baseText = text
    return saved
  }
  const queue = createSaveQueue({
    base,
    save,
    isComposing: composing,
    clock: systemClock,
    onState: () => stateListeners.forEach((listener) => listener()),
    onSaved(saved, isClean) {
      if (isClean) journal.discard()
      else journal.touch()
      savedListeners.forEach((listener) => listener(saved))
    },
  })
  const journal = createJournalWriter({
    write: () => request('journal:write', { article: articleText(draft.article()), base: queue.base() }),
    discard: () => request('journal:discard', { id: article.id }),
    isComposing: composing,
    clock: systemClock,
  })
  let isFirstStart = true
  return {
    id: article.id,
    draft,
    queue,
    journal,
    saveState: queue.state,
    onSaveState: listenTo(stateListeners),
    onSaved: listenTo(savedListeners),
    isComposing: composing,
    baseText: () => baseText,
    atRest: async () => {
      while (isComposing() || rest.isFresh()) await rest.next()
    },
    adopt(disk, text) {
      draft.replace(text)
      baseText = disk.article
      const isSaved = isSame(draft.article(), disk.article)
      queue.rebase(disk.base, isSaved)
      if (isSaved) journal.discard()
    },
    start() {
      queue.open()
      const guard = createCompositionGuard(document, () => {
        queue.compositionEnded()
        journal.compositionEnded()
        rest.begin()
      })
      isComposing = guard.isComposing
      if (isFirstStart && isChanged) queue.changed()
      isFirstStart = false
      return () => {
        guard.stop()
        isComposing = () => false
        rest.begin()
        if (!queue.isClean()) void journal.flush().then(() => queue.flush())
        queue.close()
      }
    },
  }
}

// The last text of an input method, and what suggestion mode makes of it, arrive a moment after the composition.
const settlesAfter = 60

/** Those who wait for the end of a composition. */
function createRest() {
  const waiting = new Set<() => void>()
  let beganAt = -Infinity
  const goOn = () => {
    beganAt = -Infinity
    for (const next of waiting) next()
    waiting.clear()
  }
  return {
    isFresh: () => Date.now() - beganAt < settlesAfter,
    next: () => new Promise<void>((resolve) => void waiting.add(resolve)),
    begin() {
      beganAt = Date.now()
      setTimeout(goOn, settlesAfter)
    },
  }
}

function listenTo<L>(listeners: Set<L>) {
  return (listener: L) => {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  }
}
