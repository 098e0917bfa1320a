import { normalizeForMatch } from '../text/tokenize'
import type { Slot } from './recommendation'
import type { ArticleSummary } from './summary'

/** A slot that waits, and the article of the workspace that has its title. */
export interface OfferedSlot {
  slot: string
  article: string
  title: string
}

/**
 * Articles that have arrived for slots that wait for them. `self` is the article whose slots these are.
 *
 * A title matches whatever its width, case and white space; where both have an alternative title, it must match too.
 * An article that is deleted, withdrawn, in the list already or offered to an earlier slot is not offered.
 * Among several of one title a published article goes first, then the oldest.
 */
export function offersFor(
  slots: readonly Slot[],
  summaries: readonly ArticleSummary[],
  self: string,
): OfferedSlot[] {
  const taken = new Set([self])
  for (const { target } of slots) if (target.kind === 'article') taken.add(target.article)
  const byTitle = groupByTitle(summaries.filter(isOfferable))
  const offers: OfferedSlot[] = []
  for (const slot of slots) {
    const title = normalizeForMatch(slot.title)
    if (slot.target.kind !== 'unresolved' || title === '') continue
    const found = (byTitle.get(title) ?? [])
      .filter((summary) => !taken.has(summary.id) && hasSameAlternative(slot, summary))
      .sort(publishedFirst)[0]
    if (!found) continue
    taken.add(found.id)
    offers.push({ slot: slot.id, article: found.id, title: found.title })
  }
  return offers
}

function groupByTitle(summaries: readonly ArticleSummary[]): Map<string, ArticleSummary[]> {
  const groups = new Map<string, ArticleSummary[]>()
  for (const summary of summaries) {
    const title = normalizeForMatch(summary.title)
    const group = groups.get(title)
    if (group) group.push(summary)
    else groups.set(title, [summary])
  }
  return groups
}

function isOfferable({ status }: ArticleSummary): boolean {
  return !status.deleted && status.state !== 'withdrawn'
}

function hasSameAlternative(slot: Slot, summary: ArticleSummary): boolean {
  const [wanted, had] = [
    normalizeForMatch(slot.alternativeTitle),
    normalizeForMatch(summary.alternativeTitle),
  ]
  return wanted === '' || had === '' || wanted === had
}

function publishedFirst(one: ArticleSummary, other: ArticleSummary): number {
  const rank = (summary: ArticleSummary) => (summary.status.publishedAt === null ? 1 : 0)
  return rank(one) - rank(other) || (one.id < other.id ? -1 : 1)
}
