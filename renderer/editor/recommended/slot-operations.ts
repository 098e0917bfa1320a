import type { Slot, SlotTarget } from '../../../shared/domain/recommendation'
import { slotLimit, slotTargetSchema } from '../../../shared/domain/recommendation'

export type SlotRefusal = 'full' | 'twice' | 'itself' | 'not-an-address'

export type SlotChange = { ok: true; slots: Slot[] } | { ok: false; why: SlotRefusal }

const sameTarget = (one: SlotTarget, other: SlotTarget): boolean => {
  if (one.kind === 'article') return other.kind === 'article' && one.article === other.article
  return one.kind === 'page' && other.kind === 'page' && one.url === other.url
}

/** Why `target` may not have a slot of its own on this list; `except` is the slot that would get it. */
export function refusalOfTarget(
  slots: readonly Slot[],
  target: SlotTarget,
  owner: string,
  except: string | null = null,
): SlotRefusal | null {
  if (target.kind === 'article' && target.article === owner) return 'itself'
  if (slots.some((slot) => slot.id !== except && sameTarget(slot.target, target))) return 'twice'
  return null
}

/** Puts a new slot at the end: ten at most, none twice, never the article itself. */
export function addSlot(slots: readonly Slot[], slot: Slot, owner: string): SlotChange {
  const why = refusalOfTarget(slots, slot.target, owner)
  if (why) return { ok: false, why }
  if (slots.length >= slotLimit) return { ok: false, why: 'full' }
  return { ok: true, slots: [...slots, slot] }
}

/** Links a slot that waits to the article that arrived; its title and excerpt stay as they were written. */
export function linkSlot(slots: readonly Slot[], id: string, article: string, owner: string): SlotChange {
  const target: SlotTarget = { kind: 'article', article }
  const why = refusalOfTarget(slots, target, owner, id)
  if (why) return { ok: false, why }
  return { ok: true, slots: slots.map((slot) => (slot.id === id ? { ...slot, target } : slot)) }
}

export function changeSlot(
  slots: readonly Slot[],
  id: string,
  fields: Partial<Omit<Slot, 'id' | 'target'>>,
): Slot[] {
  return slots.map((slot) => (slot.id === id ? { ...slot, ...fields } : slot))
}

export function removeSlot(slots: readonly Slot[], id: string): Slot[] {
  return slots.filter((slot) => slot.id !== id)
}

/** Takes a removal back: the slot stands where it stood, whatever happened to the others since. */
export function putBackSlot(slots: readonly Slot[], slot: Slot, index: number): Slot[] {
  if (slots.some((each) => each.id === slot.id) || slots.length >= slotLimit) return [...slots]
  return [...slots.slice(0, index), slot, ...slots.slice(index)]
}

/** The pasted text as the target of a slot; null where it is no web address. */
export function pageTarget(text: string): SlotTarget | null {
  const trimmed = text.trim()
  if (!/^https?:\/\//i.test(trimmed)) return null
  const parsed = slotTargetSchema.safeParse({ kind: 'page', url: trimmed })
  return parsed.success ? parsed.data : null
}
