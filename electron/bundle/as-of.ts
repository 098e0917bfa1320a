import type { HashedDecision } from '../../shared/domain/decision'

export interface AsOf {
  /** What is published at this moment is in the bundle. */
  moment: Date
  /** Embargoes that end after this moment hold back. */
  embargoMoment: Date
}

/**
 * The moment a bundle shows: the one that was asked for, else now to the second, else the moment of the
 * latest decision when that is later than this (a decision made within this second, or on a desk whose
 * clock is ahead). A decision from ahead of our clock does not end an embargo; only an explicit moment does.
 */
export function asOfMoment(asked: Date | null, now: Date, decisions: Iterable<HashedDecision>): AsOf {
  if (asked) return { moment: asked, embargoMoment: asked }
  const second = Math.floor(now.getTime() / 1000) * 1000
  let latest = second
  for (const { decision } of decisions) latest = Math.max(latest, Date.parse(decision.at))
  return { moment: new Date(latest), embargoMoment: new Date(Math.min(latest, now.getTime())) }
}
