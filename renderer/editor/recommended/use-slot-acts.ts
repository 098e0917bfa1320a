import { useMemo, useState } from 'react'
import type { Slot, SlotTarget } from '../../../shared/domain/recommendation'
import { moveSlot, slotLimit } from '../../../shared/domain/recommendation'
import { useWords } from '../../i18n/use-words'
import { useUndo } from '../../ui/parts/undo-bar'
import type { ArticleSession } from '../draft/article-session'
import { addSlot, changeSlot, linkSlot, putBackSlot, removeSlot } from './slot-operations'
import type { SlotChange } from './slot-operations'
import type { SlotActs } from './slot-row'

interface SlotActsOptions {
  session: Pick<ArticleSession, 'draft' | 'queue'>
  onOpen: (id: string | null) => void
  onOpenArticle: (id: string) => void
}

const focusSlot = (id: string | undefined) =>
  requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-slot="${id}"]`)?.focus())

/** What can be done to the slots of a draft; `refusal` says why the last wish was not done. */
export function useSlotActs({ session, onOpen, onOpenArticle }: SlotActsOptions) {
  const t = useWords('editor')
  const offerUndo = useUndo()
  const [refusal, setRefusal] = useState<string | null>(null)
  return useMemo(() => {
    const { draft, queue } = session
    const slots = () => draft.fields().recommended
    const apply = (change: SlotChange, title: string) => {
      setRefusal(change.ok ? null : t(`slots.refused.${change.why}`, { title, limit: slotLimit }))
      if (change.ok) draft.change({ recommended: change.slots })
    }
    const acts: SlotActs = {
      open: onOpen,
      openArticle: onOpenArticle,
      move(id, by) {
        const index = slots().findIndex((slot) => slot.id === id)
        draft.change({ recommended: moveSlot(slots(), id, index + by) })
        focusSlot(id)
      },
      remove(id) {
        const index = slots().findIndex((slot) => slot.id === id)
        const slot = slots()[index]
        if (!slot) return
        draft.change({ recommended: removeSlot(slots(), id) })
        focusSlot(slots()[Math.min(index, slots().length - 1)]?.id)
        offerUndo({
          message: t('slots.removed', { place: index + 1 }),
          undo() {
            draft.change({ recommended: putBackSlot(slots(), slot, index) })
            // The screen may be left by now, and with it the queue that saves by itself.
            void queue.flush()
          },
        })
      },
      change: (id, fields) => draft.change({ recommended: changeSlot(slots(), id, fields) }),
      link: (id, article) => apply(linkSlot(slots(), id, article, draft.fields().id), ''),
    }
    const pin = (id: string, target: SlotTarget, title: string) => {
      const slot = { id, target, title: '', alternativeTitle: '', excerpt: '' }
      apply(addSlot(slots(), slot, draft.fields().id), title)
      if (target.kind === 'page' && slots().some((each) => each.id === id)) onOpen(id)
    }
    /** Takes articles as far as there is room, in one step that can be taken back. */
    const fill = (articles: readonly string[], newId: () => string) => {
      const before = slots()
      const filled = articles.reduce<Slot[]>((list, article) => {
        const words = { title: '', alternativeTitle: '', excerpt: '' }
        const slot: Slot = { id: newId(), target: { kind: 'article', article }, ...words }
        const change = addSlot(list, slot, draft.fields().id)
        return change.ok ? change.slots : list
      }, before)
      if (filled.length === before.length) return
      setRefusal(null)
      draft.change({ recommended: filled })
      const added = new Set(filled.slice(before.length).map(({ id }) => id))
      offerUndo({
        message: t('slots.suggest.filled', { count: added.size }),
        undo() {
          draft.change({ recommended: slots().filter(({ id }) => !added.has(id)) })
          void queue.flush()
        },
      })
    }
    return { acts, pin, fill, refusal }
  }, [session, onOpen, onOpenArticle, offerUndo, t, refusal])
}
