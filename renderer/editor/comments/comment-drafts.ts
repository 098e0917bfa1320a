import type { Anchor, CommentDraft } from '../../../shared/domain/comment'
import type { Result } from '../../../shared/result'
import type { Clock } from '../saving/clock'
import { journalDelay } from '../saving/journal-writer'

interface CommentDraftPorts {
  article: string
  list(): Promise<Result<CommentDraft[]>>
  keep(draft: CommentDraft): Promise<Result<null>>
  /** Waits until no input method is composing. */
  atRest(): Promise<void>
  clock: Clock
}

/** What was begun in the boxes for comments on one article and not sent yet; it outlives box, screen and program. */
export interface CommentDrafts {
  get(box: string): CommentDraft | null
  set(draft: CommentDraft): void
  /** One box, as what is drawn there needs it; a new comment says what it is about. */
  box(name: string, anchor?: Anchor | null): DraftBox
  /** Takes over what the disk has of the boxes that nobody wrote in here. */
  load(): Promise<void>
  /** Writes at once what still waits. */
  flush(): Promise<void>
}

export interface DraftBox {
  read(): string
  write(text: string): void
}

// Also what the disk would not take stays as long as the window does.
const memory = new Map<string, Map<string, CommentDraft>>()

/** Keeps drafts on the disk, at most 0.2 s after a key; half a composition is written only when the window closes on it. */
export function createCommentDrafts(ports: CommentDraftPorts): CommentDrafts {
  const { article, list, keep, atRest, clock } = ports
  const begun = memory.get(article) ?? new Map<string, CommentDraft>()
  memory.set(article, begun)
  const waiting = new Set<string>()
  let cancelTimer: (() => void) | null = null
  let chain: Promise<void> = Promise.resolve()
  const writeWaiting = async () => {
    for (const box of [...waiting]) {
      waiting.delete(box)
      const kept = await keep(begun.get(box) ?? { box, text: '', anchor: null })
      if (!kept.ok) waiting.add(box)
    }
  }
  const flush = () => {
    cancelTimer?.()
    cancelTimer = null
    chain = chain.then(writeWaiting)
    return chain
  }
  const set = (draft: CommentDraft) => {
    if (draft.text === '') begun.delete(draft.box)
    else begun.set(draft.box, draft)
    waiting.add(draft.box)
    cancelTimer ??= clock.after(journalDelay, () => void atRest().then(flush))
  }
  return {
    get: (box) => begun.get(box) ?? null,
    set,
    box: (name, anchor = null) => ({
      read: () => begun.get(name)?.text ?? '',
      write: (text) => set({ box: name, text, anchor }),
    }),
    async load() {
      const listed = await list()
      if (!listed.ok) return
      for (const draft of listed.value)
        if (!begun.has(draft.box) && !waiting.has(draft.box)) begun.set(draft.box, draft)
    },
    flush,
  }
}
