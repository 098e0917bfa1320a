import { z } from 'zod'
import { idSchema } from './identifier'

/** How many slots a recommended-reading list has at most. */
export const slotLimit = 10

/**
 * Where a slot points: an article of the workspace, an outside page, or nowhere yet (it waits for an
 * article with its title to arrive).
 */
export const slotTargetSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('article'), article: idSchema }),
  z.strictObject({ kind: z.literal('page'), url: z.url({ protocol: /^https?$/ }) }),
  z.strictObject({ kind: z.literal('unresolved') }),
])
export type SlotTarget = z.infer<typeof slotTargetSchema>

/** One slot; for an article, an empty text means "as the article has it", otherwise it overrides. */
export const slotSchema = z.strictObject({
  id: idSchema,
  target: slotTargetSchema,
  title: z.string(),
  alternativeTitle: z.string(),
  excerpt: z.string(),
})
export type Slot = z.infer<typeof slotSchema>

export const recommendedSchema = z.array(slotSchema).max(slotLimit)

/** Moves the slot with `id` to `index` (clamped); the list is new, the others keep their order. */
export function moveSlot(slots: readonly Slot[], id: string, index: number): Slot[] {
  const moving = slots.find((slot) => slot.id === id)
  if (!moving) return [...slots]
  const others = slots.filter((slot) => slot.id !== id)
  const place = Math.max(0, Math.min(index, others.length))
  return [...others.slice(0, place), moving, ...others.slice(place)]
}
