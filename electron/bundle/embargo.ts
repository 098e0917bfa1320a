import type { HashedDecision } from '../../shared/domain/decision'
import type { ArticleRecord } from '../../shared/domain/fold'

/** An article's decisions as the folder has them now, and as they stood at the moment of the bundle. */
export interface Standing {
  decisions: readonly HashedDecision[]
  present: ArticleRecord
  atMoment: ArticleRecord
}

/**
 * Whether an embargo holds the article back at `moment`.
 *
 * The cautious reading: an embargo counts when it stood at the moment, when it stands now although it was
 * set later, and when somebody set it in a line of decisions that lost a fork or waits for its predecessor.
 */
export function isEmbargoed(standing: Standing, moment: Date): boolean {
  const { present, atMoment } = standing
  const aside = new Set([...present.forks, ...present.waiting])
  const fromAside = standing.decisions
    .filter(({ hash, decision }) => decision.kind === 'embargo' && aside.has(hash))
    .map(({ decision }) => decision.moment)
  return [present.embargoUntil, atMoment.embargoUntil, ...fromAside].some(
    (until) => until !== null && Date.parse(until) > moment.getTime(),
  )
}
