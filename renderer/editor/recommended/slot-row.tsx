import { useSortable } from '@dnd-kit/sortable'
import { CSS } from '@dnd-kit/utilities'
import { ActionIcon, Button, Tooltip } from '@mantine/core'
import { IconExternalLink, IconGripVertical, IconHourglass, IconX } from '@tabler/icons-react'
import type { KeyboardEvent, ReactNode } from 'react'
import type { Slot } from '../../../shared/domain/recommendation'
import type { ArticleSummary } from '../../../shared/domain/summary'
import type { SlotOffer } from '../../../shared/ipc/contract'
import { useWords } from '../../i18n/use-words'
import { isComposing } from '../../ui/keys/is-composing'
import { isTypingTarget } from '../../ui/keys/is-typing-target'
import { Icon } from '../../ui/parts/icon'
import { StateMark } from '../../ui/parts/state-mark'
import { SlotForm } from './slot-form'
import { hostOf, slotWords } from './slot-words'
import classes from './recommended.module.css'

export interface SlotActs {
  open(id: string | null): void
  move(id: string, by: -1 | 1): void
  remove(id: string): void
  change(id: string, fields: Partial<Omit<Slot, 'id' | 'target'>>): void
  link(id: string, article: string): void
  openArticle(id: string): void
}

type SlotRowProps = {
  slot: Slot
  place: number
  target: ArticleSummary | undefined
  offer: SlotOffer | undefined
  isOpen: boolean
  isReadOnly: boolean
  acts: SlotActs
}

/** Alt and the arrows move the slot, Delete removes it, Enter opens and closes its words. */
function useSlotKeys({ slot, isOpen, isReadOnly, acts }: SlotRowProps) {
  return (event: KeyboardEvent) => {
    if (isComposing(event)) return
    if (event.key === 'Escape' && isOpen) return acts.open(null)
    if (isTypingTarget(event.target) || event.target !== event.currentTarget) return
    const isUpOrDown = event.key === 'ArrowUp' || event.key === 'ArrowDown'
    const handled = () => event.preventDefault()
    if (event.key === 'Enter') {
      handled()
      acts.open(isOpen ? null : slot.id)
    } else if (isReadOnly) {
      return
    } else if (event.altKey && isUpOrDown) {
      handled()
      acts.move(slot.id, event.key === 'ArrowUp' ? -1 : 1)
    } else if (event.key === 'Delete') {
      handled()
      acts.remove(slot.id)
    }
  }
}

/** One numbered slot: what readers get, where it points, and its words edited in place. */
export const SlotRow = (props: SlotRowProps) => {
  const { slot, place, target, offer, isOpen, isReadOnly, acts } = props
  const t = useWords('editor')
  const onKeyDown = useSlotKeys(props)
  const sortable = useSortable({ id: slot.id, disabled: isReadOnly })
  const words = slotWords(slot, target)
  return (
    <li
      ref={sortable.setNodeRef}
      className={classes.slot}
      data-slot={slot.id}
      data-open={isOpen || undefined}
      data-dragging={sortable.isDragging || undefined}
      data-bar-focus
      tabIndex={0}
      aria-label={t('slots.slot', { place, title: words.title })}
      style={{ transform: CSS.Transform.toString(sortable.transform), transition: sortable.transition }}
      onKeyDown={onKeyDown}
    >
      <span className={classes.number}>{place}</span>
      <div className={classes.words}>
        <button
          type="button"
          className={classes.title}
          tabIndex={-1}
          onClick={() => acts.open(isOpen ? null : slot.id)}
        >
          {words.title || t('slots.untitled')}
          {words.alternativeTitle ? <span className="g-ink-3">（{words.alternativeTitle}）</span> : null}
        </button>
        <SlotStanding slot={slot} target={target} isOverridden={words.isOverridden} />
        {offer ? (
          <div className={classes.offer}>
            {t('slots.offer', { title: offer.title })}
            <Button size="compact-xs" onClick={() => acts.link(slot.id, offer.article)}>
              {t('slots.link')}
            </Button>
          </div>
        ) : null}
        {isOpen ? (
          <SlotForm
            slot={slot}
            target={target}
            onChange={(fields) => acts.change(slot.id, fields)}
            onClose={() => acts.open(null)}
          />
        ) : null}
      </div>
      <div className={classes.slotActs}>
        {target ? (
          <SlotAct label={t('slots.openArticle')} onClick={() => acts.openArticle(target.id)}>
            <Icon of={IconExternalLink} size={14} />
          </SlotAct>
        ) : null}
        {isReadOnly ? null : (
          <>
            <SlotAct label={t('slots.remove')} onClick={() => acts.remove(slot.id)}>
              <Icon of={IconX} size={14} />
            </SlotAct>
            <span
              ref={sortable.setActivatorNodeRef}
              className={classes.grip}
              title={t('slots.drag')}
              {...sortable.listeners}
            >
              <Icon of={IconGripVertical} size={14} />
            </span>
          </>
        )}
      </div>
    </li>
  )
}

const SlotAct = ({
  label,
  onClick,
  children,
}: {
  label: string
  onClick: () => void
  children: ReactNode
}) => (
  <Tooltip label={label}>
    <ActionIcon size="sm" aria-label={label} onClick={onClick}>
      {children}
    </ActionIcon>
  </Tooltip>
)

/** Where the slot points and how that stands. */
const SlotStanding = (props: { slot: Slot; target: ArticleSummary | undefined; isOverridden: boolean }) => {
  const { slot, target, isOverridden } = props
  const t = useWords('editor')
  const rewritten = isOverridden ? <span className="g-zhu">{t('slots.rewritten')}</span> : null
  if (slot.target.kind === 'unresolved')
    return (
      <span className={classes.standing} data-tone="warn">
        <Icon of={IconHourglass} size={14} />
        {t('slots.waiting')}
      </span>
    )
  if (slot.target.kind === 'page')
    return (
      <span className={classes.standing}>
        <Icon of={IconExternalLink} size={14} />
        {t('slots.outside', { host: hostOf(slot.target.url) })}
      </span>
    )
  if (!target) return <span className={classes.standing}>{t('slots.gone')}</span>
  return (
    <span className={classes.standing}>
      <StateMark state={target.status.state} stage={target.status.stage} stages={target.status.stages} />
      {rewritten}
    </span>
  )
}
