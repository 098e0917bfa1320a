import { closestCenter, DndContext, PointerSensor, useSensor, useSensors } from '@dnd-kit/core'
import type { DragEndEvent } from '@dnd-kit/core'
import { SortableContext, verticalListSortingStrategy } from '@dnd-kit/sortable'
import { useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import { ulid } from 'ulid'
import type { SlotTarget } from '../../../shared/domain/recommendation'
import { moveSlot, slotLimit } from '../../../shared/domain/recommendation'
import type { SlotOffer } from '../../../shared/ipc/contract'
import { useRequest } from '../../api/queries'
import { useWords } from '../../i18n/use-words'
import { Note } from '../../ui/parts/note'
import type { ArticleSession } from '../draft/article-session'
import { useDraft } from '../draft/use-draft'
import classes from './recommended.module.css'
import { SlotRow } from './slot-row'
import { SlotSearch } from './slot-search'
import { SuggestionList } from './suggestion-list'
import { useSlotActs } from './use-slot-acts'

type RecommendedTabProps = {
  session: Pick<ArticleSession, 'draft' | 'queue'>
  offers: readonly SlotOffer[]
  isReadOnly: boolean
  onOpenArticle: (id: string) => void
}

/** Ten numbered slots at most, in the order in which readers get them. */
export const RecommendedTab = ({ session, offers, isReadOnly, onOpenArticle }: RecommendedTabProps) => {
  const { draft } = session
  const t = useWords('editor')
  const [{ id, recommended }] = useDraft(draft)
  const [open, setOpen] = useState<string | null>(null)
  const { acts, pin, fill, refusal } = useSlotActs({ session, onOpen: setOpen, onOpenArticle })
  const summaries = useTargets(recommended.map((slot) => slot.target))
  const isFull = recommended.length >= slotLimit
  return (
    <div className={classes.tab}>
      <p className={classes.count}>
        {t('slots.count', { count: recommended.length, limit: slotLimit })}
        <span className="g-caption">
          {t('slots.waitingCount', { count: recommended.filter(isWaiting).length })}
        </span>
      </p>
      {isReadOnly ? null : (
        <SlotSearch owner={id} isDisabled={isFull} onPin={(target, title) => pin(ulid(), target, title)} />
      )}
      {isFull && !isReadOnly ? <Note tone="info">{t('slots.full', { limit: slotLimit })}</Note> : null}
      {refusal ? <Note tone="warn">{refusal}</Note> : null}
      <SlotDrag
        slots={recommended.map((slot) => slot.id)}
        onMove={(from, to) => draft.change({ recommended: moveSlot(recommended, from, to) })}
      >
        <ol className={classes.slots}>
          {recommended.map((slot, index) => (
            <SlotRow
              key={slot.id}
              slot={slot}
              place={index + 1}
              target={slot.target.kind === 'article' ? summaries.get(slot.target.article) : undefined}
              offer={
                slot.target.kind === 'unresolved' ? offers.find((offer) => offer.slot === slot.id) : undefined
              }
              isOpen={open === slot.id && !isReadOnly}
              isReadOnly={isReadOnly}
              acts={acts}
            />
          ))}
        </ol>
      </SlotDrag>
      {recommended.length === 0 ? <p className="g-ink-3">{t('slots.empty')}</p> : null}
      {isReadOnly ? null : (
        <SuggestionList
          owner={id}
          slots={recommended}
          onPin={(article, title) => pin(ulid(), { kind: 'article', article }, title)}
          onFill={(articles) => fill(articles, ulid)}
        />
      )}
    </div>
  )
}

const isWaiting = ({ target }: { target: SlotTarget }) => target.kind === 'unresolved'

function useTargets(targets: readonly SlotTarget[]) {
  const isNeeded = targets.some((target) => target.kind === 'article')
  const { data } = useRequest('article:list', null, { enabled: isNeeded })
  return useMemo(() => new Map((data ?? []).map((summary) => [summary.id, summary])), [data])
}

type SlotDragProps = { slots: string[]; onMove: (id: string, index: number) => void; children: ReactNode }

/** Dragging by pointer; by keyboard a slot moves with Alt and the arrows. */
const SlotDrag = ({ slots, onMove, children }: SlotDragProps) => {
  const t = useWords('editor')
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: 4 } }))
  const placeOf = (id: unknown) => slots.indexOf(String(id)) + 1
  const onDragEnd = ({ active, over }: DragEndEvent) => {
    if (over && over.id !== active.id) onMove(String(active.id), slots.indexOf(String(over.id)))
  }
  const announcements = {
    onDragStart: ({ active }: { active: { id: unknown } }) =>
      t('slots.dragStarted', { place: placeOf(active.id) }),
    onDragOver: () => undefined,
    onDragEnd: ({ over }: { over: { id: unknown } | null }) =>
      over ? t('slots.dragEnded', { place: placeOf(over.id) }) : t('slots.dragCanceled'),
    onDragCancel: () => t('slots.dragCanceled'),
  }
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={closestCenter}
      onDragEnd={onDragEnd}
      accessibility={{ announcements, screenReaderInstructions: { draggable: t('slots.dragHelp') } }}
    >
      <SortableContext items={slots} strategy={verticalListSortingStrategy}>
        {children}
      </SortableContext>
    </DndContext>
  )
}
